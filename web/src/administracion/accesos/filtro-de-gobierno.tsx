import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titular, titulares } from '../../api/consultas';

const CUANTOS = 20;

/** One local government, found as one types. */
export function FiltroDeGobierno({
  valor,
  alCambiar,
}: {
  valor: string | undefined;
  alCambiar: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const [escrito, escribir] = useState('');
  const [q] = useDebouncedValue(escrito.trim(), 250);
  const hallados = useInfiniteQuery({
    ...titulares({ q: q === '' ? undefined : q }, CUANTOS),
    placeholderData: keepPreviousData,
  });
  const elegido = useQuery({ ...titular(valor ?? ''), enabled: valor !== undefined }).data;
  const lista = hallados.data?.pages[0]?.elementos ?? [];
  const opciones = new Map(
    [...(elegido === undefined ? [] : [elegido]), ...lista].map((x) => [
      x.id,
      { value: x.id, label: x.nombre },
    ]),
  );
  return (
    <Select
      label={t('accesos.gad')}
      placeholder={t('accesos.gadBuscar')}
      data={[...opciones.values()]}
      filter={({ options }) => options}
      searchable
      onSearchChange={(v) => escribir(v === elegido?.nombre ? '' : v)}
      value={valor ?? null}
      onChange={alCambiar}
      clearable
      clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
      nothingFoundMessage={t('accesos.gadNinguno')}
    />
  );
}
