import type { ReactNode } from 'react';
import estilos from './vacio.module.css';

/** An empty place says what it will hold and what to do first. */
export function Vacio({
  icono,
  titulo,
  children,
  accion,
  pagina = false,
}: {
  icono?: ReactNode;
  titulo: string;
  children?: ReactNode;
  accion?: ReactNode;
  /** It is the whole page: its title is that of the page. */
  pagina?: boolean;
}) {
  const Titulo = pagina ? 'h1' : 'p';
  return (
    <div className={estilos.vacio}>
      {icono !== undefined && (
        <span className={estilos.icono} aria-hidden="true">
          {icono}
        </span>
      )}
      <Titulo className={estilos.titulo}>{titulo}</Titulo>
      {children !== undefined && <p className={estilos.texto}>{children}</p>}
      {accion !== undefined && <div className={estilos.accion}>{accion}</div>}
    </div>
  );
}
