/** The only list of the procedures that exist. A released version stays in it for ever: histories are replayed under it. */
import { banco } from './banco/definicion.js';
import { implementacion } from './implementacion/definicion.js';
import type { DefinicionXState } from './definicion.js';

export const CATALOGO: ReadonlyMap<string, DefinicionXState> = new Map(
  [banco, implementacion].map((definicion) => [definicion.id, definicion]),
);
