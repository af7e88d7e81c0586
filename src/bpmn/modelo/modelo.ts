/**
 * A BPMN file as the interpreter reads it: plain data, every reference resolved to an id, nothing of the parser left.
 * It is derived from the stored bytes, which remain the truth.
 */

/** A text in FEEL, or in the language its runner understands. */
export type Expresion = string;

export type TipoDeTarea =
  'usuario' | 'manual' | 'sinTipo' | 'servicio' | 'envio' | 'recepcion' | 'guion' | 'regla';

/** One datum that changes hands: the name it takes there, and what it is worked out from. */
export interface Traspaso {
  readonly a: string;
  readonly de: Expresion;
  /** `de` is the plain name of a datum. */
  readonly llano: boolean;
}

export type Disparador =
  | {
      readonly tipo: 'mensaje';
      readonly nombre: string;
      readonly correlacion: Expresion | null;
      /** What is put in it when it is sent; null: nothing. */
      readonly lleva: readonly Traspaso[] | null;
      /** What is taken of it when it comes; null: all it carries. */
      readonly deja: readonly Traspaso[] | null;
      /** JSON Schema of what it carries when it comes from outside. */
      readonly formulario: string | null;
    }
  | { readonly tipo: 'senal'; readonly nombre: string }
  | {
      readonly tipo: 'plazo';
      readonly clase: 'fecha' | 'duracion' | 'ciclo';
      readonly expresion: Expresion;
      /** Business days by the calendar instead of the running clock. */
      readonly enDiasTermino: boolean;
    }
  | { readonly tipo: 'condicion'; readonly expresion: Expresion }
  /** `codigo` null: any of them. */
  | { readonly tipo: 'error'; readonly codigo: string | null }
  | { readonly tipo: 'escalamiento'; readonly codigo: string | null }
  | { readonly tipo: 'compensacion'; readonly actividad: string | null }
  | { readonly tipo: 'cancelacion' }
  | { readonly tipo: 'enlace'; readonly nombre: string }
  | { readonly tipo: 'terminacion' };

interface Comun {
  readonly id: string;
  readonly nombre: string;
  /** The process or sub-process it stands in. */
  readonly ambito: string;
  /** Ids of sequence flows, in the order of the file. */
  readonly entradas: readonly string[];
  readonly salidas: readonly string[];
  readonly carril: string | null;
  readonly documentacion: string | null;
}

export interface Repeticion {
  readonly clase: 'bucle' | 'secuencial' | 'paralela';
  /** Loop: condition to go on, asked before or after each turn. */
  readonly condicion: Expresion | null;
  readonly antes: boolean;
  readonly maximo: number | null;
  /** Multi-instance: how many, or over which list, each under which name. */
  readonly cardinalidad: Expresion | null;
  readonly coleccion: Expresion | null;
  readonly elemento: string | null;
  readonly salidas: { readonly coleccion: string; readonly elemento: Expresion } | null;
  readonly terminaSi: Expresion | null;
  readonly avisa: 'ninguna' | 'una' | 'todas';
  /** What is thrown to its own boundary when one ends (`una`: the first only; `ninguna`: each). */
  readonly lanza: Disparador | null;
}

/** A decision table: the rules of a DMN table, each cell in FEEL. */
export interface TablaDeDecision {
  readonly resultado: string;
  readonly unica: 'UNIQUE' | 'FIRST' | 'COLLECT' | 'ANY' | 'RULE ORDER';
  readonly entradas: readonly Expresion[];
  readonly salidas: readonly string[];
  readonly reglas: readonly {
    readonly si: readonly Expresion[];
    readonly entonces: readonly Expresion[];
  }[];
}

interface DeActividad extends Comun {
  readonly repeticion: Repeticion | null;
  readonly paraCompensar: boolean;
  /** Boundary events attached to it. */
  readonly bordes: readonly string[];
  readonly fichasAlEntrar: number;
  readonly fichasAlSalir: number;
  readonly porDefecto: string | null;
}

export interface Tarea extends DeActividad {
  readonly tipo: 'tarea';
  readonly tarea: TipoDeTarea;
  /** Script: what is evaluated and the variable that takes its value. */
  readonly guion: Expresion | null;
  readonly resultado: string | null;
  readonly mensaje: Extract<Disparador, { tipo: 'mensaje' }> | null;
  readonly tabla: TablaDeDecision | null;
  /** JSON Schema of what is filled in when it is completed. */
  readonly formulario: string | null;
}

export interface Subproceso extends DeActividad {
  readonly tipo: 'subproceso';
  readonly clase: 'normal' | 'transaccion' | 'adHoc' | 'deEvento';
  readonly secuencial: boolean;
  readonly terminaSi: Expresion | null;
}

export interface Llamada extends DeActividad {
  readonly tipo: 'llamada';
  /** A process of the same file, or the name of a procedure of the catalogue. */
  readonly llamado: string;
  readonly enElArchivo: boolean;
  /** What is handed over; null: all that is known here. */
  readonly entrega: readonly Traspaso[] | null;
  /** What is taken of what it gives back; null: all of it. */
  readonly recoge: readonly Traspaso[] | null;
}

export type TipoDeCompuerta = 'exclusiva' | 'paralela' | 'inclusiva' | 'compleja' | 'deEventos';
export interface Compuerta extends Comun {
  readonly tipo: 'compuerta';
  readonly compuerta: TipoDeCompuerta;
  readonly porDefecto: string | null;
  readonly activacion: Expresion | null;
}

export type LugarDeEvento = 'inicio' | 'captura' | 'lanzamiento' | 'borde' | 'fin';
export interface Evento extends Comun {
  readonly tipo: 'evento';
  readonly evento: LugarDeEvento;
  readonly disparadores: readonly Disparador[];
  /** All of its triggers, not any of them. */
  readonly todos: boolean;
  readonly interrumpe: boolean;
  /** Boundary: the activity it stands on. */
  readonly de: string | null;
  /** Boundary of compensation: the activity that undoes. */
  readonly compensaCon: string | null;
}

export type Nodo = Tarea | Subproceso | Llamada | Compuerta | Evento;
export type Actividad = Tarea | Subproceso | Llamada;

export interface Flujo {
  readonly id: string;
  readonly nombre: string;
  readonly origen: string;
  readonly destino: string;
  readonly condicion: Expresion | null;
}

/** What stands inside a process or a sub-process. */
export interface Ambito {
  readonly id: string;
  readonly nombre: string;
  readonly nodos: readonly string[];
  /** Where its tokens begin: its plain start events, or what has no way in. */
  readonly inicios: readonly string[];
  /** Starts with a trigger of their own. */
  readonly iniciosPorEvento: readonly string[];
  readonly subprocesosDeEvento: readonly string[];
  /** Data objects and properties, by name. */
  readonly datos: readonly string[];
  /** What a process says it takes and gives when it is called; null: it does not say. */
  readonly entradas: readonly string[] | null;
  readonly salidas: readonly string[] | null;
}

export interface Carril {
  readonly id: string;
  readonly nombre: string;
}

export interface Modelo {
  readonly id: string;
  readonly nombre: string;
  /** Executable processes, the main one first. */
  readonly procesos: readonly string[];
  readonly ambitos: { readonly [id: string]: Ambito };
  readonly nodos: { readonly [id: string]: Nodo };
  readonly flujos: { readonly [id: string]: Flujo };
  readonly carriles: readonly Carril[];
}

export const esActividad = (n: Nodo): n is Actividad =>
  n.tipo === 'tarea' || n.tipo === 'subproceso' || n.tipo === 'llamada';
