import type { JsonObjeto } from '../../../machines/contrato.js';
import type { FilaLinea } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';

export interface ProcesoPorNombrar {
  readonly id: string;
  readonly raizId: string;
  readonly padreId: string | null;
  readonly procedimiento: string;
  readonly contexto: JsonObjeto;
}

/** What the titles of some commitments are read from, of whatever roots they are. */
export interface LineasDeTitulos {
  /** Of the last co-creation of each plan, and of each commitment its own form; oldest first. */
  readonly lineas: readonly FilaLinea[];
  readonly correcciones: readonly FilaLinea[];
  /** Co-creation → its plan. */
  readonly planes: ReadonlyMap<string, string>;
}

/** What processes are called by, for as many as a page shows: the queries do not grow with them. */
export abstract class ProcesosPorNombrar {
  /** Of these, those of the territory. */
  abstract leer(alcance: Alcance, ids: readonly string[]): Promise<readonly ProcesoPorNombrar[]>;
  abstract lineasDeTitulos(compromisos: readonly ProcesoPorNombrar[]): Promise<LineasDeTitulos>;
  abstract textos(refs: readonly string[]): Promise<{ readonly [ref: string]: string | null }>;
}
