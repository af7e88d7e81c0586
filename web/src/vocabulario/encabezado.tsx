import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import estilos from './encabezado.module.css';

/** The title of the page: names the tab of the browser and takes the focus after a change of page. */
export function useTituloDePagina(titulo: string | undefined): void {
  useEffect(() => {
    if (titulo !== undefined && titulo !== '') document.title = `${titulo} · Minga`;
  }, [titulo]);
}

let rutaAnterior: string | null = null;

export function Encabezado({
  titulo,
  antes,
  children,
  acciones,
}: {
  titulo: string;
  /** Left of the title: the number of a step. */
  antes?: ReactNode;
  children?: ReactNode;
  acciones?: ReactNode;
}) {
  useTituloDePagina(titulo);
  const h1 = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // Not at the first load: the browser starts reading from the top by itself.
    if (rutaAnterior !== null && rutaAnterior !== pathname)
      h1.current?.focus({ preventScroll: true });
    rutaAnterior = pathname;
  }, [pathname]);
  return (
    <div className={estilos.encabezado}>
      <div className={estilos.izquierda}>
        <div className={estilos.linea}>
          {antes}
          <h1 ref={h1} tabIndex={-1} className={estilos.titulo}>
            {titulo}
          </h1>
        </div>
        {children}
      </div>
      {acciones !== undefined && (
        <div className={`${estilos.acciones} no-imprimir`}>{acciones}</div>
      )}
    </div>
  );
}
