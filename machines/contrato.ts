/**
 * The words shared by the procedures (`machines/`), the adapters that make them run (`src/xstate`, `src/bpmn`)
 * and the engine (`src/engine`). Nothing here knows a particular procedure, a clock or a database.
 */
import type { z } from 'zod';
import type {
  ConsultaAProceso,
  DeclaracionDeEvento,
  Evaluacion,
  Hechos,
  Observacion,
  RequisitoCualquiera,
} from './contrato/hechos.js';
import { esReferenciaDeTexto } from './contrato/palabras.js';
import type {
  Certeza,
  ClaseTitular,
  Fecha,
  Json,
  JsonObjeto,
  Paso,
  PasoVisto,
  Rol,
} from './contrato/palabras.js';

export * from './contrato/hechos.js';
export * from './contrato/palabras.js';

// ── Situation, decision, effects ─────────────────────────────────────────────────────────────────

/** A living child of a process, by the name its parent gave it. */
export interface HijoVivo {
  readonly procesoId: string;
  readonly procedimiento: string;
  readonly ronda: number;
}

/** Where a process is: our words, not a library's. `estado` is opaque to all but the adapter. */
export interface Situacion {
  readonly estado: Json;
  readonly contexto: JsonObjeto;
  readonly hijos: { readonly [ref: string]: HijoVivo };
  readonly concluida: boolean;
}

export interface FilaDeSituacion extends Situacion {
  readonly procesoId: string;
  readonly formato: number;
}

export type Efecto =
  /** Start a named deadline. The due moment is computed by the engine's calendar from `plazos[nombre]`. */
  | {
      readonly tipo: 'armarPlazo';
      readonly nombre: string;
      readonly clave: string;
      /** How long this time, in the units declared or in `unidad`; absent: what its parameter or its declaration says. */
      readonly cuanto?: number;
      readonly unidad?: DeclaracionDePlazo['unidad'];
      /** Not so long but until then: a day, or a day and an hour (ISO 8601; without an offset, by the titular's clock). */
      readonly hasta?: string;
    }
  | { readonly tipo: 'cerrarPlazo'; readonly clave: string }
  /** Open a child process. `ref` is unique among the parent's living children; the engine gives it its id. */
  | {
      readonly tipo: 'abrirHijo';
      readonly ref: string;
      readonly procedimiento: string;
      readonly entrada: JsonObjeto;
      readonly invocado: boolean;
    }
  | { readonly tipo: 'detenerHijo'; readonly ref: string }
  /** An internal event for the parent, delivered in the same command. */
  | { readonly tipo: 'avisarPadre'; readonly evento: string; readonly datos: JsonObjeto }
  /** A notice for people (`roles` of the titular) and for the outside (webhook). Text: `aviso.CODIGO`. */
  | {
      readonly tipo: 'avisar';
      readonly codigo: string;
      readonly roles: readonly Rol[];
      readonly params: JsonObjeto;
    };

/** What is asked of a procedure: an event with its data (already shape-checked) and the resolved facts. */
export interface Hecho {
  readonly evento: string;
  readonly datos: JsonObjeto;
  readonly hechos: Hechos;
}

export interface Decision {
  readonly clase: 'decision';
  readonly situacion: Situacion;
  readonly efectos: readonly Efecto[];
  readonly observaciones: readonly Observacion[];
  /** Returned by a process that ends; handed to its parent. */
  readonly salida: JsonObjeto | null;
}

export interface RequisitoEvaluado {
  readonly requisito: RequisitoCualquiera;
  readonly evaluacion: Evaluacion;
}

export type Rechazo =
  | {
      readonly clase: 'rechazo';
      readonly codigo: 'EVENTO_FUERA_DE_LUGAR';
      readonly permitidos: readonly string[];
    }
  | {
      readonly clase: 'rechazo';
      readonly codigo: 'REQUISITO_INCUMPLIDO';
      readonly incumplidos: readonly RequisitoEvaluado[];
    };

export interface Oferta {
  readonly evento: string;
  readonly paso: number | null;
  /** As declared, with those of its roles that act for this kind of titular. */
  readonly declaracion: DeclaracionDeEvento;
  readonly requisitos: readonly RequisitoEvaluado[];
  /**
   * Is it awaited here and now? Not while a rule of order that binds (`debe`, of the source) is unmet. Only what is
   * awaited becomes somebody's task.
   */
  readonly espera: boolean;
  /** A target the process itself holds (the end of the plan); null: it has none; absent: its step's. */
  readonly meta?: Fecha | null;
  /** Opaque; changes when this step's own state changes and only then. The engine makes the step's ETag of it. */
  readonly marca: string;
}

/** A drawing of the procedure, enough for a statechart or a BPMN export. */
export interface Dibujo {
  readonly nodos: readonly {
    readonly id: string;
    readonly padre: string | null;
    readonly nombre: string;
    readonly tipo: 'simple' | 'compuesto' | 'paralelo' | 'final';
    readonly paso: number | null;
    readonly invoca: readonly string[];
  }[];
  readonly arcos: readonly {
    readonly de: string;
    readonly a: string | null;
    readonly evento: string;
    readonly clase: 'evento' | 'plazo' | 'automatica' | 'fin';
    readonly requisitos: readonly string[];
    /** Name of the condition an automatic arc waits for. */
    readonly si?: string;
    /** The child, with its version, that is opened along it and left alone; `varios`: as many as the data say. */
    readonly abre?: { readonly procedimiento: string; readonly varios: boolean };
  }[];
}

/**
 * The procedure as people read it: a BPMN diagram with the roles as lanes. Written beside the procedure, for a machine
 * does not say who waits where; tests hold every state and every way of the one against the other.
 */
export interface Plano {
  readonly elementos: readonly ElementoDePlano[];
  readonly flujos: readonly FlujoDePlano[];
}
export interface ElementoDePlano {
  /** Id in the BPMN file. */
  readonly id: string;
  /** `llamada` opens children; `espera` waits for a time or a message; `salida` is an event at the border of `sobre`, by which its work is left half done. */
  readonly clase:
    | 'inicio'
    | 'inicioEventual'
    | 'fin'
    | 'tarea'
    | 'llamada'
    | 'espera'
    | 'salida'
    | 'exclusiva'
    | 'paralela'
    | 'inclusiva';
  readonly carril: Rol;
  readonly nombre: { readonly es: string; readonly en: string };
  readonly paso?: number;
  /** Names of the states in which a process is here. */
  readonly estados?: readonly string[];
  /** Procedure, without version, of the children it opens; `varias`: several at once. */
  readonly llama?: string;
  readonly varias?: boolean;
  readonly sobre?: string;
}
/** `por`: what goes along it. An event counts when it leaves one of `desde` or enters one of `hasta`. */
export interface FlujoDePlano {
  readonly id: string;
  readonly de: string;
  readonly a: string;
  readonly por: readonly {
    readonly evento: string;
    readonly desde?: readonly string[];
    readonly hasta?: readonly string[];
    /** Of an event that goes one way the first time and another the next ones. */
    readonly vez?: 'primera' | 'siguientes';
  }[];
}

/** How long a named deadline runs. `parametro` names the row that may change it; `clase` tells a goal from a legal term. */
export interface DeclaracionDePlazo {
  readonly nombre: string;
  readonly clase: 'meta' | 'termino' | 'plazo';
  /** All but `minutos` end with their last day; those run by the clock, from the instant of the record. */
  readonly unidad: 'diasTermino' | 'diasCalendario' | 'meses' | 'minutos';
  readonly parametro: string;
  readonly porDefecto: number;
  readonly certeza: Certeza;
  /** Key of the context that holds how long it runs, if not null: a norm of one's own goes before the parameter. */
  readonly cuantoEn?: string;
  /** Key of the context that holds the day it is counted from, if not null, instead of the day of the fact. */
  readonly desdeEn?: string;
  /** Asked when it falls due. */
  readonly consultas?: readonly ConsultaAProceso[];
}

/**
 * Texts by language and key: `paso.9`, `evento.x` and `ayuda.x` (what it records, when to use it), `estado.x`,
 * `requisito.COD` (what the rule asks, no parameters) and `falta.COD` (what is missing), `campo.x`, `nombre.x` (a code
 * inside a sentence), `aviso.COD`, `pendiente.COD`, `plazo.x`, `detenido.COD` (why an element stopped; else `nombre.COD`). `{name}` marks a parameter.
 */
export type Textos = { readonly [idioma in 'es' | 'en']: { readonly [clave: string]: string } };

/**
 * Where what a process does is looked for among the fifteen steps of Anexo 4: under its own, which are rows of it, or
 * inside one of them, when what it numbers are stages of its own. It decides nothing: it only leads people there.
 */
export type PasoDelRecorrido = 'elSuyo' | number;

/**
 * A written procedure, able to run. Every method is pure: no clock, no chance, no I/O.
 * Two adapters implement it: an XState machine (`src/xstate`) and a token procedure.
 */
export interface Procedimiento {
  /** `implementacion@1`. */
  readonly id: string;
  readonly nombre: string;
  readonly version: number;
  /** Can a person open it, for which kinds of titular? Empty: opened only by a parent. */
  readonly titulares: readonly ClaseTitular[];
  /** Who may open it. */
  readonly abren: readonly Rol[];
  readonly entrada: z.ZodType;
  /** What a parent may hand over, where it is more than what a person opens it with. */
  readonly entradaDeHijo?: z.ZodType;
  readonly pasos: readonly Paso[];
  /** Absent: its steps, if it has any, are none of the fifteen. */
  readonly pasoDelRecorrido?: PasoDelRecorrido;
  readonly eventos: ReadonlyMap<string, DeclaracionDeEvento>;
  readonly plazos: ReadonlyMap<string, DeclaracionDePlazo>;
  readonly textos: Textos;
  /** What a process of it opened by a person is about; null: nothing, and a titular has one open at most. */
  readonly asunto: DeclaracionDeAsunto | null;
  /** What may be declared of it when it is brought in; empty: nothing. */
  readonly pasado: Pasado;
  /** Its diagram for people, if it has one. */
  readonly plano?: Plano;
  /** Format of `estado`+`contexto` as stored; a row with another is refused (`ProcedimientoDefectuoso`). */
  readonly formato: number;

  nacer(entrada: JsonObjeto, hechos: Hechos): Decision;
  /** Reads a stored row back. @throws ProcedimientoDefectuoso when format, state or context do not fit. */
  restaurar(fila: FilaDeSituacion): Situacion;
  /** What may happen now, each with its requirements evaluated without data; with `solo`, that event's and no other. */
  ofrecer(situacion: Situacion, hechos: Hechos, solo?: string): readonly Oferta[];
  decidir(situacion: Situacion, hecho: Hecho): Decision | Rechazo;
  verPasos(situacion: Situacion): readonly PasoVisto[];
  /** Names of the active states, outermost first (texts: `estado.x`). */
  verEstados(situacion: Situacion): readonly string[];
  /** Of one that counts its own ways: times each element of its `plano` was entered and each of its flows gone. */
  verRecorrido?(situacion: Situacion): Recorrido;
  /** What it answers to a question of another root (`HechosPedidos.consultas`); null: it has nothing to say. */
  responder?(situacion: Situacion, pregunta: string, con: JsonObjeto): Json;
  dibujar(): Dibujo;
}

export interface Recorrido {
  readonly pasadas: { readonly [elemento: string]: number };
  readonly flujos: { readonly [flujo: string]: number };
  /** Elements that stopped and wait for somebody to mend them, each with why (texts: `detenido.CODIGO`). */
  readonly detenidos: {
    readonly [elemento: string]: { readonly codigo: string; readonly params: JsonObjeto };
  };
}

/**
 * A titular has one process of each kind open at most, unless they are about different things: a session is about a
 * body, an evaluation about a plan. It stays with the process for ever, and frees its place as any other when it ends.
 */
export interface DeclaracionDeAsunto {
  /** Procedures whose processes, of the same titular, it may be about, without version; empty: a key of its own. */
  readonly procesos: readonly string[];
  readonly obligatorio: boolean;
  /** There may be several about the same process, each with its number: `<process>/3`. */
  readonly numerado?: true;
}

/**
 * One thing that may already have happened when a process is brought in, and the event that records it. They are
 * declared in this order.
 */
export interface HitoDelPasado {
  readonly evento: string;
  /** Row of Anexo 4 it belongs to. */
  readonly paso: number;
  /** May it be said that it did not apply? The name of another event: that one records it. */
  readonly noAplica: boolean | string;
  /** May later ones have happened while this one has not? */
  readonly puedeFaltar: boolean;
  /** May it be declared several times, each with the child it opens? */
  readonly repite: boolean;
  /** Who acted, when the data say it: a field, and the role for each of its values. */
  readonly actuaSegun?: {
    readonly campo: string;
    readonly roles: { readonly [valor: string]: Rol };
  };
  /** It was met by another thing: nothing is declared of it when that one says so. */
  readonly cumplidoPor?: {
    readonly evento: string;
    readonly campo: string;
    readonly valor: string;
  };
  /** Said together with another: the same answer records both, with these of its data (own field → field there). */
  readonly conjuntoCon?: {
    readonly evento: string;
    readonly campos: { readonly [propio: string]: string };
  };
  /** The child it opens, whose own past follows. */
  readonly abre?: string;
}
/** The past of a child that is there since its parent was opened goes here. */
export interface PasadoDeHijo {
  readonly hijo: string;
}
export type Pasado = readonly (HitoDelPasado | PasadoDeHijo)[];

/** The procedure itself is broken (unknown action, throw, state that does not exist): nothing is written, an incident is. */
export class ProcedimientoDefectuoso extends Error {
  override readonly name = 'ProcedimientoDefectuoso';
  constructor(
    readonly procedimiento: string,
    readonly detalle: string,
    options?: { cause?: unknown },
  ) {
    super(`${procedimiento}: ${detalle}`, options);
  }
}

/**
 * What a process is opened with, as its procedure takes it. Its texts were read when they were words: what stands in
 * their place is a reference, that may be longer than they could be.
 */
export function leerEntrada(
  { entrada, entradaDeHijo = entrada }: Pick<Procedimiento, 'entrada' | 'entradaDeHijo'>,
  dada: JsonObjeto,
): { readonly entrada: JsonObjeto } | { readonly error: z.ZodError } {
  const leida = entradaDeHijo.safeParse(dada);
  if (leida.success) return { entrada: leida.data as JsonObjeto };
  const enLugar = (ruta: readonly PropertyKey[]): unknown =>
    ruta.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown> | null)?.[k], dada);
  return leida.error.issues.every((i) => esReferenciaDeTexto(enLugar(i.path)))
    ? { entrada: dada }
    : { error: leida.error };
}

/** Names an internal event arrives under when an invoked child ends: the adapter turns it into its own `done`. */
export const eventoDeHijoConcluido = (ref: string): string => `#hijo:${ref}`;
/** …and when a named deadline falls due. `clave` is the one given by `armarPlazo`. */
export const eventoDePlazo = (clave: string): string => `#plazo:${clave}`;
/** Data of that event: which child ended (one of an earlier round is not listened to) and what it returned. */
export type DatosDeHijoConcluido = {
  readonly procesoId: string;
  readonly salida: JsonObjeto | null;
};
