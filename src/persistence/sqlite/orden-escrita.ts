import type { FilasDeAsiento } from './filas-de-asiento.js';

/** A command ready to be written, and the versions it was decided upon. Plain values: it can go to another thread. */
export interface OrdenEscrita {
  readonly raizId: string;
  readonly version: number;
  /** Of the directory. */
  readonly directorio: string;
  readonly filas: FilasDeAsiento;
}

/** Commands per commit. Past this the gain is small and the others wait longer. */
export const MAXIMO_POR_COMMIT = 64;
