import { TEXTOS } from './consultas-de-unidad.js';
import type { Consultar } from './lector-de-unidad.js';

/** By reference; null: the words were erased. One that never was is absent. */
export async function textosPorRef(
  consultar: Consultar,
  refs: readonly string[],
): Promise<{ readonly [ref: string]: string | null }> {
  if (refs.length === 0) return {};
  const filas = await consultar(TEXTOS, [JSON.stringify(refs)]);
  return Object.fromEntries(filas.map((f) => [f['ref'] as string, f['texto'] as string | null]));
}
