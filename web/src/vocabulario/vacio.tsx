import type { ReactNode } from 'react';
import estilos from './vacio.module.css';

/** An empty place says what it will hold and what to do first. */
export function Vacio({
  icono,
  titulo,
  children,
  accion,
}: {
  icono?: ReactNode;
  titulo: string;
  children?: ReactNode;
  accion?: ReactNode;
}) {
  return (
    <div className={estilos.vacio}>
      {icono !== undefined && (
        <span className={estilos.icono} aria-hidden="true">
          {icono}
        </span>
      )}
      <p className={estilos.titulo}>{titulo}</p>
      {children !== undefined && <p className={estilos.texto}>{children}</p>}
      {accion !== undefined && <div className={estilos.accion}>{accion}</div>}
    </div>
  );
}
