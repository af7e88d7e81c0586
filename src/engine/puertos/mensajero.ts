import type { FilaSalida } from './filas.js';

/**
 * Takes one row of the outbox outside. It may be called again with the same row (at least once): whoever receives it
 * tells repeats by `salida.id`. Throws when it could not deliver; the worker tries again later.
 */
export abstract class Mensajero {
  abstract entregar(salida: FilaSalida): Promise<void>;
}

/** Thrown by a messenger when trying again is useless (nobody there wants it): the row is given up. */
export class EntregaImposible extends Error {
  override readonly name = 'EntregaImposible';
}
