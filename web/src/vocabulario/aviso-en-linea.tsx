import type { ReactNode } from 'react';
import { IconoDeEstado, type Signo } from './icono-de-estado';
import estilos from './aviso-en-linea.module.css';

/** A note inside the page. Amber warns and does not block; red is an error and nothing else. */
export function AvisoEnLinea({
  tono = 'neutro',
  signo,
  titulo,
  children,
  urgente = false,
}: {
  tono?: 'neutro' | 'ambar' | 'rojo' | 'acento';
  signo?: Signo;
  titulo?: ReactNode;
  children?: ReactNode;
  /** Read aloud at once. */
  urgente?: boolean;
}) {
  return (
    <div className={estilos.aviso} data-tono={tono} role={urgente ? 'alert' : undefined}>
      {signo !== undefined && (
        <span className={estilos.icono}>
          <IconoDeEstado signo={signo} />
        </span>
      )}
      <div className={estilos.cuerpo}>
        {titulo !== undefined && <p className={estilos.titulo}>{titulo}</p>}
        {children}
      </div>
    </div>
  );
}
