import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { persona, personas } from '../consultas';

/** Somebody already in the directory, by typing their name. */
export function CampoPersona({
  label,
  valor,
  alCambiar,
  error,
}: {
  label: string;
  valor: string | null;
  alCambiar: (id: string | null) => void;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const [escrito, escribir] = useState('');
  const [q] = useDebouncedValue(escrito, 250);
  const elegida = useQuery({ ...persona(valor ?? ''), enabled: valor !== null }).data;
  const { data } = useInfiniteQuery({
    ...personas({ q: q === elegida?.nombre ? undefined : q }),
    placeholderData: keepPreviousData,
  });
  const halladas = (data?.pages[0]?.elementos ?? []).map((p) => ({
    value: p.id,
    label: p.correo === null ? p.nombre : `${p.nombre} · ${p.correo}`,
  }));
  const opciones =
    elegida !== undefined && !halladas.some((o) => o.value === elegida.id)
      ? [{ value: elegida.id, label: elegida.nombre }, ...halladas]
      : halladas;
  return (
    <Select
      label={label}
      placeholder={t('directorio.buscar')}
      data={opciones}
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
