import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnPapel } from './en-papel';

export interface Hallado {
  readonly value: string;
  readonly label: string;
}

/** What is typed, a moment after the last key: what the server is asked with. */
export function useEscrito() {
  const [escrito, escribir] = useState('');
  const [q] = useDebouncedValue(escrito.trim(), 250);
  return { q, escribir };
}

/** One out of many, found by the server as one types. */
export function CampoHallado({
  valor,
  alCambiar,
  elegido,
  hallados,
  alEscribir,
  ...campo
}: {
  valor: string | null;
  alCambiar: (id: string | null) => void;
  /** The chosen one, that what is typed now may not find. */
  elegido: Hallado | undefined;
  hallados: readonly Hallado[];
  alEscribir: (texto: string) => void;
} & Pick<
  SelectProps,
  'label' | 'aria-label' | 'placeholder' | 'error' | 'required' | 'nothingFoundMessage'
>) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        nothingFoundMessage={t('gobiernos.sinCoincidencias')}
        {...campo}
        data={
          elegido === undefined || hallados.some((o) => o.value === elegido.value)
            ? [...hallados]
            : [elegido, ...hallados]
        }
        // The server has chosen already: it ignores accents, which this would not.
        filter={({ options }) => options}
        value={valor}
        onChange={alCambiar}
        onSearchChange={(texto) => alEscribir(texto === elegido?.label ? '' : texto)}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('accion.quitar') }}
      />
      {elegido !== undefined && (
        <EnPapel rotulo={campo['aria-label'] ?? (campo.label as string | undefined)}>
          {elegido.label}
        </EnPapel>
      )}
    </>
  );
}
