import type { JsonObjeto, Procedimiento, Textos } from '../../../machines/contrato.js';
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

export interface ProblemaDeTabla {
  readonly fila: number;
  /** Sentence: `problemaDeTabla.CODIGO`. */
  readonly codigo: string;
  readonly params: JsonObjeto;
}
export interface FallaDeCaso {
  /** Sentence: `fallaDeCaso.CODIGO`. */
  readonly codigo: string;
  readonly params: JsonObjeto;
  /** What there was instead; null: it was not looked at. */
  readonly hay: LoQueHay | null;
}
/** Where a model is: what waits, by name, and why what stopped did (sentence of the model: `detenido.X`, `nombre.X`). */
export interface LoQueHay {
  readonly termino: boolean;
  readonly esperan: readonly {
    readonly nombre: string;
    readonly detenido: { readonly codigo: string; readonly params: JsonObjeto } | null;
  }[];
}

/** The cases somebody wrote for a model, run on it, and the ways they walked. */
export interface PruebasDeModelo {
  /** Why the table could not be read; then nothing was run. */
  readonly problema: ProblemaDeTabla | null;
  readonly casos: readonly {
    readonly fila: number;
    /** Empty: it was given none. */
    readonly nombre: string;
    /** Why it did not come out; null: it did. */
    readonly falla: FallaDeCaso | null;
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
  /** What every drawn model says besides its own words: why it stopped, by its code. */
  abstract readonly textos: Textos;
  /** Never throws for what a file may hold. `procedimientos`: what a call activity may call. */
  abstract leer(bytes: Uint8Array, procedimientos: ReadonlySet<string>): Promise<LecturaDeModelo>;
  /** The file with a drawing: its own, or one made for it when it came without. */
  abstract dibujar(bytes: Uint8Array): Promise<Uint8Array>;
  /** Null: it does not run. */
  abstract probar(bytes: Uint8Array, tabla: string): Promise<PruebasDeModelo | null>;
  /** @throws when the file cannot run: what was confirmed could, so the program reads otherwise now. */
  abstract armar(id: string, bytes: Uint8Array, ajustes: AjustesDeModelo): Promise<Procedimiento>;
}
