import type { JsonObjeto, Procedimiento } from '../../../machines/contrato.js';
import type { AjustesDeModelo } from './modelo-store.js';

export interface HallazgoDeModelo {
  /** Id of the element in the file; null: the file itself. */
  readonly elemento: string | null;
  readonly nombre: string | null;
  /** Sentence: `hallazgo.CODIGO`. */
  readonly codigo: string;
  readonly gravedad: 'impide' | 'aviso';
  readonly params: JsonObjeto;
}

export interface TareaDeModelo {
  readonly id: string;
  readonly nombre: string;
  readonly campos: readonly string[];
}

/** What a file says, for whoever decides whether to put it into use. */
export interface LecturaDeModelo {
  /** Is it a BPMN file at all? What is not, is not kept. */
  readonly legible: boolean;
  /** Nothing impedes it. */
  readonly ejecutable: boolean;
  readonly hallazgos: readonly HallazgoDeModelo[];
  /** Of the main process. */
  readonly nombre: string | null;
  readonly idDeProceso: string | null;
  readonly conDiagrama: boolean;
  /** Lanes with work in them, and, if there is any, what stands in none (`id: ''`). */
  readonly carriles: readonly {
    readonly id: string;
    readonly nombre: string | null;
    readonly tareas: readonly TareaDeModelo[];
  }[];
}

/** The cases somebody wrote for a model, run on it, and the ways they walked. */
export interface PruebasDeModelo {
  /** Why the table could not be read, by its row; then nothing was run. */
  readonly problema: { readonly fila: number; readonly detalle: string } | null;
  readonly casos: readonly {
    readonly fila: number;
    readonly nombre: string;
    /** Why it did not come out; null: it did. */
    readonly falla: string | null;
  }[];
  readonly flujos: readonly {
    readonly id: string;
    readonly nombre: string;
    readonly de: string;
    readonly a: string;
    /** Of all cases together. */
    readonly veces: number;
  }[];
}

/** Reads drawn models and makes procedures of them. */
export abstract class TallerDeModelos {
  /** Never throws for what a file may hold. `procedimientos`: what a call activity may call. */
  abstract leer(bytes: Uint8Array, procedimientos: ReadonlySet<string>): Promise<LecturaDeModelo>;
  /** The file with a drawing: its own, or one made for it when it came without. */
  abstract dibujar(bytes: Uint8Array): Promise<Uint8Array>;
  /** Null: it does not run. */
  abstract probar(bytes: Uint8Array, tabla: string): Promise<PruebasDeModelo | null>;
  /** @throws when the file cannot run: what was confirmed could, so the program reads otherwise now. */
  abstract armar(id: string, bytes: Uint8Array, ajustes: AjustesDeModelo): Promise<Procedimiento>;
}
