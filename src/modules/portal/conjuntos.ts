/**
 * The open data: each set is the shape of its rows, said field by field in both languages, and how they come out of what
 * is public of a government. The dictionary, the CSV, the JSON and the document of the API are this same list.
 */
import type { Conjunto } from './conjunto.js';
import { CONJUNTOS_DE_GOBIERNOS } from './conjuntos-de-gobiernos.js';
import { CONJUNTOS_DE_PLANES } from './conjuntos-de-planes.js';
import { CONJUNTOS_DE_ORGANOS } from './conjuntos-de-organos.js';
import { CONJUNTOS_DE_PARTICIPACION } from './conjuntos-de-participacion.js';

export const CONJUNTOS: readonly Conjunto[] = [
  ...CONJUNTOS_DE_GOBIERNOS,
  ...CONJUNTOS_DE_PLANES,
  ...CONJUNTOS_DE_ORGANOS,
  ...CONJUNTOS_DE_PARTICIPACION,
];

export const NOMBRES_DE_CONJUNTO = CONJUNTOS.map((c) => c.nombre) as [string, ...string[]];
export const findConjunto = (nombre: string): Conjunto | undefined =>
  CONJUNTOS.find((c) => c.nombre === nombre);
