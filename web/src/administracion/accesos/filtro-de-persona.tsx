import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cuenta, cuentas } from '../../api/consultas-de-cuenta';

const CUANTAS = 20;

/** One person, found as one types. */
export function FiltroDePersona({
  valor,
  alCambiar,
}: {
  valor: string | undefined;
  alCambiar: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const [escrito, escribir] = useState('');
  const [q] = useDebouncedValue(escrito.trim(), 250);
  const halladas = useInfiniteQuery({
    ...cuentas({ q }, CUANTAS),
    placeholderData: keepPreviousData,
  });
  const elegida = useQuery({ ...cuenta(valor ?? ''), enabled: valor !== undefined }).data?.cuenta;
  const lista = halladas.data?.pages[0]?.elementos ?? [];
  const opciones = new Map(
    [...(elegida === undefined ? [] : [elegida]), ...lista].map((c) => [
      c.id,
      { value: c.id, label: c.nombre },
    ]),
  );
  return (
    <Select
      label={t('accesos.persona')}
      placeholder={t('accesos.personaBuscar')}
      data={[...opciones.values()]}
      // The server has searched already, without accents and by mail too.
      filter={({ options }) => options}
      searchable
      onSearchChange={(v) => escribir(v === elegida?.nombre ? '' : v)}
      value={valor ?? null}
      onChange={alCambiar}
      clearable
      clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
      nothingFoundMessage={t('accesos.personaNadie')}
    />
  );
}
