/** What is at hand while a file is read. */
import type { Evaluador } from './feel.js';
import type { Hallazgos } from './hallazgos.js';

export interface Taller {
  readonly hallazgos: Hallazgos;
  readonly evaluador: Evaluador;
}

export interface Obra extends Taller {
  readonly procedimientos: ReadonlySet<string>;
  readonly procesosDelArchivo: ReadonlySet<string>;
  /** Lane of each flow node. */
  readonly carrilDe: ReadonlyMap<string, string>;
  /** Boundary events by the activity they stand on. */
  readonly bordesDe: ReadonlyMap<string, readonly string[]>;
  /** Activity that undoes, by its boundary event. */
  readonly compensaCon: ReadonlyMap<string, string>;
}
