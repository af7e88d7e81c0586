/** The badges of a living diagram, its table and the endpoint of its tokens: three ways of saying the same figures. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hastaQueValga } from '../paciencia.js';
import type { Api } from './puesta.js';

interface Elemento {
  readonly id: string;
  readonly clase: string;
  readonly fichas: number;
  readonly pasadas: number;
  readonly detenido: string | null;
  readonly hijos: readonly { readonly id: string }[];
}
export interface Tokens {
  readonly secuencia: number;
  readonly procedimiento: { readonly id: string };
  readonly elementos: readonly Elemento[];
}

/** Gives the elements where work is done. The page must be drawing that process. */
export async function esLoMismo(
  p: Page,
  api: Api,
  procesoId: string,
): Promise<readonly Elemento[] & { readonly procedimiento: string }> {
  const t = await api.get<Tokens>(`/api/procesos/${procesoId}/tokens`);
  const trabajo = t.elementos.filter(
    (e) => ['tarea', 'llamada', 'espera'].includes(e.clase) || e.detenido !== null,
  );
  const con = (dato: 'fichas' | 'pasadas', desde: number) =>
    Object.fromEntries(trabajo.filter((e) => e[dato] >= desde).map((e) => [e.id, e[dato]]));
  // What is drawn comes a moment after the drawing.
  await p.waitForFunction(
    (ids) => {
      const { document } = globalThis as unknown as {
        document: { querySelectorAll(s: string): Iterable<{ dataset: Record<string, string> }> };
      };
      const filas = [...document.querySelectorAll('tr[data-elemento]')];
      return filas.map((f) => f.dataset['elemento']).join() === ids;
    },
    trabajo.map((e) => e.id).join(),
  );
  const esperado = {
    fichas: con('fichas', 1),
    pasadas: con('pasadas', 2),
    tabla: trabajo.map((e) => [e.id, e.fichas, e.pasadas]),
  };
  await hastaQueValga(async () => expect(await loDibujado(p)).toEqual(esperado));
  return Object.assign([...trabajo], { procedimiento: t.procedimiento.id });
}

/** Fichas and pasadas by element, as drawn; the rows of the table, as told. */
function loDibujado(p: Page): Promise<{
  readonly fichas: Record<string, number>;
  readonly pasadas: Record<string, number>;
  readonly tabla: readonly (readonly unknown[])[];
}> {
  return p.evaluate(() => {
    const d = globalThis as unknown as {
      document: { querySelectorAll(s: string): Iterable<never> };
    };
    interface E {
      readonly dataset: Record<string, string>;
      closest(s: string): E | null;
      querySelector(s: string): E | null;
    }
    const todos = (s: string): E[] => [...(d.document.querySelectorAll(s) as Iterable<E>)];
    const de = (clase: string, dato: string) =>
      Object.fromEntries(
        todos(`.vivo-insignia.${clase}[data-${dato}]`).map((x) => [
          x.closest('[data-container-id]')!.dataset['containerId'],
          Number(x.dataset[dato]),
        ]),
      );
    return {
      fichas: de('vivo-fichas', 'fichas'),
      pasadas: de('vivo-pasadas', 'pasadas'),
      tabla: todos('tr[data-elemento]').map((x) => [
        x.dataset['elemento'],
        Number(x.querySelector('[data-fichas]')!.dataset['fichas']),
        Number(x.querySelector('[data-pasadas]')!.dataset['pasadas']),
      ]),
    };
  });
}
