import { Button, Checkbox, Select, type SelectProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EnPapel, Papel } from './en-papel';
import estilos from './lista.module.css';

/** What narrows a list: controls on the screen, words on paper; `alQuitar` clears them all. */
export function Filtros({
  rotulo,
  className = estilos.filtros,
  hay = false,
  alQuitar,
  children,
}: {
  rotulo?: string;
  /** How the controls stand, if not in a row. */
  className?: string | undefined;
  /** Is any of them set? */
  hay?: boolean;
  alQuitar?: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [papel, ponerPapel] = useState<HTMLElement | null>(null);
  const donde = new URL(globalThis.location.pathname, globalThis.location.href).href;
  return (
    <Papel value={papel}>
      <div
        className={`${className ?? ''} no-imprimir`}
        role="search"
        aria-label={rotulo ?? t('lista.rotulo')}
      >
        {children}
        {hay && alQuitar !== undefined && (
          <Button className={estilos.casilla ?? ''} variant="subtle" onClick={alQuitar}>
            {t('accion.quitarFiltros')}
          </Button>
        )}
      </div>
      <p className={`solo-impreso ${estilos.puestos}`}>
        {t('lista.filtros')} <span ref={ponerPapel} />. {t('lista.sinFiltros', { donde })}
      </p>
    </Papel>
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
  const elegida = opciones.find((x) => x.codigo === valor)?.etiqueta ?? valor;
  return (
    <>
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
      {elegida !== undefined && (
        // «Paso 3» says of what it is.
        <EnPapel rotulo={elegida.startsWith(rotulo) ? undefined : rotulo}>{elegida}</EnPapel>
      )}
    </>
  );
}

/** Only those that are so. */
export function FiltroDeCasilla({
  rotulo,
  ayuda,
  puesto,
  alCambiar,
}: {
  rotulo: string;
  ayuda?: string;
  puesto: boolean;
  alCambiar: (puesto: boolean) => void;
}) {
  return (
    <>
      <Checkbox
        className={estilos.casilla ?? ''}
        label={rotulo}
        title={ayuda}
        checked={puesto}
        onChange={(e) => alCambiar(e.currentTarget.checked)}
      />
      {puesto && <EnPapel>{rotulo}</EnPapel>}
    </>
  );
}
