import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import estilos from './seccion.module.css';

/** A part of the form. On a phone each one folds, and says how much of it is left. */
export function Seccion({
  numero,
  titulo,
  faltan,
  plegable,
  abierta,
  alAbrir,
  children,
}: {
  numero: number;
  titulo: string;
  /** How much of it is left; null: nothing is asked and nothing was written. */
  faltan: number | null;
  plegable: boolean;
  abierta: boolean;
  alAbrir: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const id = `seccion-${numero}`;
  if (!plegable)
    return (
      <section aria-labelledby={id} className={estilos.seccion}>
        <h2 id={id} className={estilos.titulo}>
          {numero}. {titulo}
        </h2>
        {children}
      </section>
    );
  return (
    <section aria-labelledby={id} className={estilos.plegable}>
      <h2 className={estilos.cabeza}>
        <UnstyledButton id={id} aria-expanded={abierta} className={estilos.boton} onClick={alAbrir}>
          <span className={estilos.titulo}>
            {numero}. {titulo}
          </span>
          {faltan !== null && (
            <span className={estilos.estado} data-listo={faltan === 0 || undefined}>
              <IconoDeEstado signo={faltan === 0 ? 'cumplido' : 'disponible'} tamano={14} />
              {faltan === 0 ? t('avanzar.lista') : t('avanzar.faltan', { count: faltan })}
            </span>
          )}
          {abierta ? (
            <IconChevronUp size={18} stroke={1.5} aria-hidden="true" />
          ) : (
            <IconChevronDown size={18} stroke={1.5} aria-hidden="true" />
          )}
        </UnstyledButton>
      </h2>
      <Collapse expanded={abierta} keepMountedMode="display-none">
        <div className={estilos.dentro}>{children}</div>
      </Collapse>
    </section>
  );
}
