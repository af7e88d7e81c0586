/** What is shown is kept fresh by what arrives: a change tells which answers are old, and nothing of what they say. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Cambio } from './fuente';
import { seguirCorriente } from './seguir';

type Oyente = (cambio: Cambio) => void;
const oyentes = new Set<Oyente>();

/** Answers that speak of many processes at once: asked again at most every so often, however much happens. */
const LISTAS = [
  'bandeja',
  'titulares',
  'avisos',
  'seguimiento',
  'correcciones',
  'tablero',
] as const;
const CADA_MS = 2_000;
const REINTENTO_MS = 15_000;

/** Once, around all screens of a person. `conCalma`: what is on the screen stays as it is while somebody fills it in. */
export function useCorriente(cuenta: string | null, conCalma: boolean): void {
  const cliente = useQueryClient();
  const [vez, otraVez] = useState(0);
  const refrescar = useEffectEvent((clave: readonly unknown[]) =>
    cliente.invalidateQueries({ queryKey: clave, ...(conCalma ? { refetchType: 'none' } : {}) }),
  );
  useEffect(() => {
    if (cuenta === null) return undefined;
    const listas = alPaso(() => {
      for (const clave of LISTAS) void refrescar([clave]);
    });
    let espera: ReturnType<typeof setTimeout> | undefined;
    const dejar = seguirCorriente(cuenta, (noticia) => {
      if (noticia.clase === 'releer') void cliente.invalidateQueries();
      // The session ended; the same person may enter again over this very page.
      if (noticia.clase === 'fin') espera = setTimeout(() => otraVez((n) => n + 1), REINTENTO_MS);
      if (noticia.clase !== 'proceso') return;
      const { cambio } = noticia;
      if (!esSabido(cliente, cambio)) void refrescar(['proceso', cambio.raiz]);
      void refrescar(['titular', cambio.titular]);
      listas.pedir();
      for (const oyente of oyentes) oyente(cambio);
    });
    return () => {
      clearTimeout(espera);
      listas.dejar();
      dejar();
    };
    // Another try is a new connection.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cuenta, cliente, vez]);
}

/**
 * For a screen that keeps answers of its own (a board): called at each change within reach.
 * @public
 */
export function useAlCambiar(oyente: Oyente): void {
  const llamar = useEffectEvent(oyente);
  useEffect(() => {
    const mio: Oyente = (c) => llamar(c);
    oyentes.add(mio);
    return () => {
      oyentes.delete(mio);
    };
  }, []);
}

/** What this page itself just did and was answered. */
function esSabido(cliente: QueryClient, { raiz, secuencia }: Cambio): boolean {
  const vistas = cliente.getQueriesData<{ secuencia?: number }>({
    queryKey: ['proceso', raiz, 'situacion'],
  });
  return (
    vistas.length > 0 &&
    vistas.every(([, v]) => v?.secuencia !== undefined && v.secuencia >= secuencia)
  );
}

/** At the first call at once, and then no oftener than every so often. */
function alPaso(hacer: () => void): { pedir(): void; dejar(): void } {
  let espera: ReturnType<typeof setTimeout> | null = null;
  let pedido = false;
  const dar = (): void => {
    hacer();
    pedido = false;
    espera = setTimeout(() => {
      espera = null;
      if (pedido) dar();
    }, CADA_MS);
  };
  return {
    pedir: () => {
      if (espera === null) dar();
      else pedido = true;
    },
    dejar: () => {
      if (espera !== null) clearTimeout(espera);
    },
  };
}
