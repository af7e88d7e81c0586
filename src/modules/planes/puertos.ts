import type { FilaLinea } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { JsonObjeto } from '../../../machines/contrato.js';

/** A process as its row says it is, with the state of its machine as stored. */
export interface FilaDePlan {
  readonly id: string;
  readonly raizId: string;
  readonly padreId: string | null;
  readonly titularId: string;
  readonly titular: string;
  readonly gremio: 'CONGOPE' | 'AME' | 'CONAGOPARE' | null;
  readonly procedimiento: string;
  readonly situacion: string;
  readonly formato: number;
  readonly estado: string;
  readonly contexto: JsonObjeto;
  readonly hijos: string;
}
export interface EscalamientoAbierto {
  readonly compromisoId: string;
  readonly codigo: string;
  readonly escalamiento: number;
  readonly escaladoEl: string | null;
  /** Reference of the erasable text. */
  readonly asunto: string | null;
}

/** What a plan is read from: its processes and their lines. Territory in every query. */
export abstract class LecturaDePlanes {
  /** Plans of a titular, newest first. */
  abstract planesDe(alcance: Alcance, titularId: string): Promise<readonly FilaDePlan[]>;
  /** A plan (or the plan of a commitment) with its children; null out of the territory, or when it is neither. */
  abstract arbol(
    alcance: Alcance,
    procesoId: string,
  ): Promise<{ readonly plan: FilaDePlan; readonly hijos: readonly FilaDePlan[] } | null>;
  /** Evaluations about any of these processes. */
  abstract evaluaciones(
    alcance: Alcance,
    asuntos: readonly string[],
  ): Promise<readonly (FilaDePlan & { readonly asunto: string })[]>;
  /** Lines of these processes of one root that tell what a plan is made of, and the corrections of the root. */
  abstract lineas(
    raizId: string,
    procesos: readonly string[],
  ): Promise<{
    readonly lineas: readonly FilaLinea[];
    readonly correcciones: readonly FilaLinea[];
  }>;
  /** What the root says of when the authority's term ends, and the corrections of the root. */
  abstract mandatos(raizId: string): ReturnType<LecturaDePlanes['lineas']>;
  abstract textos(refs: readonly string[]): Promise<{ readonly [ref: string]: string | null }>;
  /** Difficulties of the commitments of a titular that nobody has decided on. */
  abstract escalamientosAbiertos(titularId: string): Promise<readonly EscalamientoAbierto[]>;
}

/** Names of the documents a plan rests on: only of those the account may read. Joined in `uniones.module.ts`. */
export abstract class DocumentosDePlan {
  abstract legibles(
    alcance: Alcance,
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly { readonly id: string; readonly titulo: string }[]>;
}
