/**
 * Where a run of a model is: plain JSON, small, complete. Everything that waits is a token with what it waits for, so
 * that stopping and going on is reading and writing this.
 */
import type { Json } from '../../../machines/contrato.js';

export type Variables = { readonly [nombre: string]: Json };

/** One run of a process or sub-process. */
export interface AmbitoVivo {
  readonly id: string;
  /** Id of the process or sub-process in the model. */
  readonly de: string;
  readonly padre: string | null;
  /** The token of the activity that waits for its end; null: a process, or an event sub-process. */
  readonly ficha: string | null;
  /** A called process sees a copy of its caller's data and gives them back at its end. */
  readonly aislado: boolean;
  readonly variables: Variables;
  /** Activities that ended and can be undone, in order. */
  readonly hechas: readonly Hecha[];
  /** Ad hoc: what is still to be done. */
  readonly porHacer?: readonly string[];
  /** Conditions of its event sub-processes that were true when last looked at. */
  readonly ciertas?: readonly string[];
  /** Times each of its timers is still to fire, when they are not for ever. */
  readonly ciclos?: { readonly [nodo: string]: number };
}

export interface Hecha {
  readonly nodo: string;
  /** The activity that undoes it, or the event sub-process inside it that does. */
  readonly manejador: string | null;
  /** What can be undone inside it. */
  readonly dentro: readonly Hecha[];
}

export type Espera =
  | { readonly tipo: 'tarea' }
  | { readonly tipo: 'servicio' }
  | { readonly tipo: 'mensaje' }
  | { readonly tipo: 'evento'; readonly faltan?: readonly number[] }
  | { readonly tipo: 'eventos' }
  | { readonly tipo: 'ambito' }
  | { readonly tipo: 'hijo'; readonly ref: string }
  | { readonly tipo: 'bucle'; readonly vuelta: number }
  | {
      readonly tipo: 'instancias';
      readonly total: number;
      readonly empezadas: number;
      readonly hechas: number;
      readonly lista: readonly Json[] | null;
      readonly resultados: readonly Json[];
    }
  | {
      readonly tipo: 'compensacion';
      readonly cola: readonly Hecha[];
      readonly luego: 'salir' | 'cancelar';
    }
  | {
      readonly tipo: 'incidente';
      readonly codigo: CodigoDeIncidente;
      readonly detalle: string;
      readonly fase: 'entrada' | 'ejecucion' | 'salida' | 'repeticion';
    };

export type CodigoDeIncidente =
  | 'EXPRESION_FALLIDA'
  | 'VARIABLE_DESCONOCIDA'
  | 'SIN_CAMINO'
  | 'GUION_FALLIDO'
  | 'TABLA_SIN_REGLA'
  | 'TABLA_AMBIGUA'
  | 'PLAZO_ILEGIBLE'
  | 'CUENTA_INVALIDA'
  | 'VUELTAS_SIN_FIN';

export interface Ficha {
  readonly id: string;
  readonly nodo: string;
  readonly ambito: string;
  readonly espera: Espera;
  /** The repeated activity of which it is one turn or one instance. */
  readonly instanciaDe?: string;
  /** The compensation it is a part of. */
  readonly compensa?: string;
  /** Its own data: counter, element of the list. */
  readonly variables?: Variables;
  readonly ciertas?: readonly string[];
  readonly ciclos?: { readonly [nodo: string]: number };
}

export interface MensajeGuardado {
  readonly nombre: string;
  readonly clave: Json;
  readonly datos: Variables;
}

export interface Foto {
  /** Last serial given to a token or scope. */
  readonly serie: number;
  readonly ambitos: { readonly [id: string]: AmbitoVivo };
  readonly fichas: { readonly [id: string]: Ficha };
  /** Tokens that arrived at a join and wait for others: `scope|node` → flow → how many. */
  readonly uniones: { readonly [clave: string]: { readonly [flujo: string]: number } };
  /** Complex gateways that fired and take in what is still to come: flows awaited. */
  readonly cerrando: { readonly [clave: string]: readonly string[] };
  /** Times each node was entered and each flow walked. */
  readonly visitas: { readonly [nodo: string]: number };
  readonly recorridos: { readonly [flujo: string]: number };
  readonly buzon: readonly MensajeGuardado[];
  /** Code of the error nobody caught, that ended it. */
  readonly error: string | null;
}

export const FOTO_VACIA: Foto = {
  serie: 0,
  ambitos: {},
  fichas: {},
  uniones: {},
  cerrando: {},
  visitas: {},
  recorridos: {},
  buzon: [],
  error: null,
};

/** What happens to a run. */
export type Suceso =
  | {
      readonly tipo: 'iniciar';
      readonly proceso: string;
      readonly variables: Variables;
      /** The start event, when it has a trigger of its own and opening it says that it has come. */
      readonly desde?: string;
    }
  | { readonly tipo: 'completar'; readonly ficha: string; readonly datos: Variables }
  | { readonly tipo: 'fallar'; readonly ficha: string; readonly codigo: string }
  | { readonly tipo: 'plazo'; readonly clave: string }
  | {
      readonly tipo: 'mensaje';
      readonly nombre: string;
      readonly clave: Json;
      readonly datos: Variables;
    }
  | { readonly tipo: 'senal'; readonly nombre: string; readonly datos: Variables }
  | { readonly tipo: 'hijoConcluido'; readonly ref: string; readonly datos: Variables }
  | { readonly tipo: 'poner'; readonly datos: Variables }
  | { readonly tipo: 'reintentar'; readonly ficha: string; readonly datos: Variables };

/** What a run asks of the world. */
export type EfectoDeFicha =
  | {
      readonly tipo: 'armarPlazo';
      readonly clave: string;
      readonly nodo: string;
      readonly clase: 'fecha' | 'duracion';
      readonly valor: string;
      readonly enDiasTermino: boolean;
    }
  | { readonly tipo: 'cerrarPlazo'; readonly clave: string }
  | {
      readonly tipo: 'abrirHijo';
      readonly ref: string;
      readonly procedimiento: string;
      readonly variables: Variables;
    }
  | { readonly tipo: 'detenerHijo'; readonly ref: string }
  | {
      readonly tipo: 'servicio';
      readonly ficha: string;
      readonly nodo: string;
      readonly variables: Variables;
    }
  | {
      readonly tipo: 'mensaje';
      readonly nombre: string;
      readonly clave: Json;
      readonly datos: Variables;
      readonly nodo: string;
    }
  | { readonly tipo: 'senal'; readonly nombre: string; readonly nodo: string }
  | {
      readonly tipo: 'incidente';
      readonly ficha: string;
      readonly nodo: string;
      readonly codigo: CodigoDeIncidente;
      readonly detalle: string;
    }
  | { readonly tipo: 'errorSinCapturar'; readonly codigo: string };
