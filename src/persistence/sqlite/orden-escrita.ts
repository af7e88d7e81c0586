import type { FilasDeAsiento } from './filas-de-asiento.js';

/** A command ready to be written, and the versions it was decided upon. Plain values: it can go to another thread. */
export interface OrdenEscrita {
  readonly raizId: string;
  readonly version: number;
  /** Of the directory. */
  readonly directorio: string;
  readonly filas: FilasDeAsiento;
}
