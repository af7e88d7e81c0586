import { Button, Select, type SelectProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import estilos from './lista.module.css';

/** What narrows a list, in a row; `alQuitar` clears them all. */
export function Filtros({
  rotulo,
  hay,
  alQuitar,
  children,
}: {
  rotulo: string;
  /** Is any of them set? */
  hay: boolean;
  alQuitar: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={`${estilos.filtros} no-imprimir`} role="search" aria-label={rotulo}>
      {children}
      {hay && (
        <Button className={estilos.casilla ?? ''} variant="subtle" onClick={alQuitar}>
          {t('accion.quitarFiltros')}
        </Button>
      )}
    </div>
  );
}

export interface Opcion {
  readonly codigo: string;
  readonly etiqueta: string;
}

/** One out of a list of options; `todos` is what stands there while none is chosen. */
export function FiltroDeOpciones({
  rotulo,
  todos,
  opciones = [],
  valor,
  alCambiar,
  searchable = false,
}: {
  rotulo: string;
  todos: string;
  opciones: readonly Opcion[] | undefined;
  valor: string | undefined;
  alCambiar: (codigo: string | null) => void;
} & Pick<SelectProps, 'searchable'>) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={rotulo}
      placeholder={todos}
      data={opciones.map((x) => ({ value: x.codigo, label: x.etiqueta }))}
      value={valor ?? null}
      onChange={alCambiar}
      searchable={searchable}
      clearable
      clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
      nothingFoundMessage={t('gobiernos.sinCoincidencias')}
    />
  );
}
