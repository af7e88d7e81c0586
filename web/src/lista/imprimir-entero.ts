import { useEffect, useRef, useState } from 'react';

type Fase = 'quieta' | 'leyendo' | 'fallida';

/** Of an infinite query, how it goes on. */
export interface PorPaginas {
  readonly hasNextPage: boolean;
  fetchNextPage(): Promise<{ readonly isError: boolean; readonly hasNextPage: boolean }>;
}

/** Prints only once all of it is on the page: part of a list, on paper, passes for the whole. */
export function useImprimirEntero({ hasNextPage, fetchNextPage }: PorPaginas): {
  readonly fase: Fase;
  readonly imprimir: () => Promise<void>;
} {
  const [fase, ponerFase] = useState<Fase>('quieta');
  /** How many times it was asked for and read whole, and how many it was printed. */
  const [leidas, ponerLeidas] = useState(0);
  const impresas = useRef(0);
  const abierta = useRef(true);
  useEffect(() => {
    abierta.current = true;
    return () => {
      abierta.current = false;
    };
  }, []);
  const imprimir = async (): Promise<void> => {
    ponerFase('leyendo');
    let falta = hasNextPage;
    while (falta && abierta.current) {
      const r = await fetchNextPage();
      if (r.isError) {
        ponerFase('fallida');
        return;
      }
      falta = r.hasNextPage;
    }
    ponerFase('quieta');
    ponerLeidas((n) => n + 1);
  };
  // After the last lines are drawn, and not when they arrive.
  useEffect(() => {
    if (leidas === impresas.current || hasNextPage) return;
    impresas.current = leidas;
    globalThis.print();
  }, [leidas, hasNextPage]);
  return { fase, imprimir };
}
