import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

/** A row of tabs wider than the phone shows the one that is open, however far it is. */
export function useActualALaVista(): (fila: HTMLElement | null) => void {
  const { pathname } = useLocation();
  const [fila, ponerFila] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const actual = [...(fila?.querySelectorAll('a') ?? [])].find((a) => a.pathname === pathname);
    if (fila === null || actual === undefined) return;
    // Only sideways: the page stays where it is.
    fila.scrollTo({ left: actual.offsetLeft - (fila.clientWidth - actual.offsetWidth) / 2 });
  }, [fila, pathname]);
  return ponerFila;
}
