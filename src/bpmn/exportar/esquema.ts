/** A procedure in the words of BPMN, before it is drawn and written: what stands in the file, and nothing of its places. */
import type { Rol } from '../../../machines/contrato.js';

export type ClaseDeNodo =
  | 'inicio'
  | 'fin'
  | 'terminacion'
  | 'tarea'
  | 'recepcion'
  | 'llamada'
  | 'exclusiva'
  | 'paralela'
  | 'lanzaSenal'
  | 'bordePlazo'
  | 'bordeSenal'
  | 'bordeMensaje';

export interface NodoBpmn {
  readonly id: string;
  readonly clase: ClaseDeNodo;
  readonly nombre: string;
  readonly carril: Rol;
  readonly documentacion?: string;
  /** State of the machine in which its token waits here. */
  readonly estado?: string;
  /** Done again while this holds. */
  readonly repiteSi?: string;
  /** As many at once as this says. */
  readonly cuantos?: string;
  /** Boundary: the activity it stands on, and whether it takes its token. */
  readonly sobre?: string;
  readonly interrumpe?: boolean;
  /** Name of the message or signal; procedure that is called; length of the timer. */
  readonly referencia?: string;
  readonly enDiasTermino?: boolean;
  /** Default way out. */
  readonly porDefecto?: string;
  /** Events that may be recorded here, by name: what its form asks. */
  readonly sucesos?: readonly { readonly nombre: string; readonly titulo: string }[];
}

export interface FlujoBpmn {
  readonly id: string;
  readonly de: string;
  readonly a: string;
  readonly nombre?: string;
  readonly si?: string;
}

export interface EsquemaBpmn {
  readonly id: string;
  readonly nombre: string;
  readonly version: string;
  readonly titulo: string;
  readonly documentacion: string;
  readonly nodos: readonly NodoBpmn[];
  readonly flujos: readonly FlujoBpmn[];
  /** Data its conditions read, besides `suceso`: each named after the condition of the machine it stands for. */
  readonly condiciones: readonly string[];
}

/** Data of the process: which event was recorded last, and how many children it opens. */
export const SUCESO = 'suceso';
export const CUANTOS = 'hijosPorAbrir';
