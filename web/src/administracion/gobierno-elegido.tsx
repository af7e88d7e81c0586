import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titular, titulares } from '../api/consultas';

/** One government out of a thousand, by typing its name. */
export function CampoGobierno({
  valor,
  alCambiar,
  label,
  error,
}: {
  valor: string | null;
  alCambiar: (id: string | null) => void;
  label?: string;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const [escrito, escribir] = useState('');
  const [q] = useDebouncedValue(escrito, 250);
  const elegido = useQuery({ ...titular(valor ?? ''), enabled: valor !== null }).data;
  const { data } = useInfiniteQuery({
    ...titulares({ q: q === elegido?.nombre ? undefined : q }, 25),
    placeholderData: keepPreviousData,
  });
  const halladas = (data?.pages[0]?.elementos ?? []).map((x) => ({
    value: x.id,
    label:
      x.canton !== null && x.canton.nombre !== x.nombre
        ? `${x.nombre} (${x.canton.nombre})`
        : x.nombre,
  }));
  const opciones =
    elegido !== undefined && !halladas.some((o) => o.value === elegido.id)
      ? [{ value: elegido.id, label: elegido.nombre }, ...halladas]
      : halladas;
  return (
    <Select
      {...(label === undefined ? { 'aria-label': t('directorio.gobierno') } : { label })}
      placeholder={t('directorio.gobiernoTodos')}
      data={opciones}
      // The server already chose: it ignores accents, which this would not.
      filter={({ options }) => options}
      value={valor}
      onChange={alCambiar}
      onSearchChange={escribir}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('accion.quitar') }}
      nothingFoundMessage={t('gobiernos.sinCoincidencias')}
      error={error}
    />
  );
}
