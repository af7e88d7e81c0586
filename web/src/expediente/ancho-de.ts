import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width an element has on the page, known before the first paint and kept as it changes. */
export function useAncho<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const elemento = useRef<E>(null);
  const [ancho, ponerAncho] = useState(0);
  useLayoutEffect(() => {
    const e = elemento.current;
    if (e === null) return undefined;
    const medir = (): void => ponerAncho(Math.round(e.clientWidth));
    medir();
    const observador = new ResizeObserver(medir);
    observador.observe(e);
    return () => observador.disconnect();
  }, []);
  return [elemento, ancho];
}
