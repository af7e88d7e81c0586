/**
 * The words shared by the procedures (`machines/`), the adapters that make them run (`src/xstate`, `src/bpmn`)
 * and the engine (`src/engine`). Nothing here knows a particular procedure, a clock or a database.
 */
import type { z } from 'zod';

/** JSON as stored: no `Date`, `Map` or `undefined` ever reaches a situation or the journal. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [k: string]: Json };
export type JsonObjeto = { readonly [k: string]: Json };

/** A free text as machines and journal see it: its words live where they can be erased. */
export const esReferenciaDeTexto = (valor: unknown): valor is string =>
  typeof valor === 'string' && /^texto:[0-9a-f]{64}$/.test(valor);

/** Civil date `YYYY-MM-DD`. A legal fact is a civil date, never an instant. */
export type Fecha = string;
/** Civil date that may lack its day or month: `2022`, `2022-08`, `2022-08-18`. */
export type FechaParcial = string;

// ── Law ──────────────────────────────────────────────────────────────────────────────────────────

/** What a rule asks of whoever prepares an act: `debe` blocks, `sugerido` asks for a reason, `puede` offers. */
export type Fuerza = 'debe' | 'sugerido' | 'puede';
/** Where the rule comes from. `INF` and `MEM` are our own readings: they warn and are labelled so, never block. */
export type Certeza = 'fuente' | 'INF' | 'MEM';

/** Where a rule is written. `claves`: a few literal words of the source (12 at most), found there by a test. */
export interface Cita {
  /** S0 Cuenca's methodology · S1 Guía breve (Nov 2023) · S2 Quito's page · S3 acta AM-2025-03 · S4 national guide · COA · Minga (our own parameter). */
  readonly documento: 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'COA' | 'MINGA';
  /** Place inside it, as a reader would look it up: «Anexo 4, paso 9», «§5.6». */
  readonly lugar: string;
  readonly claves: readonly string[];
}

// ── People ───────────────────────────────────────────────────────────────────────────────────────

export const ROLES = [
  'autoridad',
  'delegado',
  'pocl',
  'poc',
  'gremio',
  'foro',
  'secretariaTecnica',
  'grupoEjecutor',
  'grupoNucleo',
  'evaluador',
  'administrador',
] as const;
export type Rol = (typeof ROLES)[number];

/** GAD of three levels, associations of them, Galápagos, and the nation itself (Grupo Núcleo, run by the POC). */
export type ClaseTitular = 'gad' | 'mancomunidad' | 'regimenEspecial' | 'nacional';
export type Nivel = 'provincial' | 'metropolitano' | 'municipal' | 'parroquial_rural';
export interface TitularHecho {
  readonly id: string;
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly gremio: 'CONGOPE' | 'AME' | 'CONAGOPARE' | null;
  readonly zona: string;
  /** Its DPA code: which local holidays are its own. Absent for a mancomunidad or the nation. */
  readonly codigoDpa?: string | null;
}

/**
 * Who may record an act of `actua` without being it. `prueba` names the field of `datos` whose signed document
 * proves the act, or `sobre`: the document given in the command's envelope (`actuadoPor.documento`).
 */
export interface PorCuentaDe {
  readonly actua: Rol;
  readonly registran: readonly Rol[];
  readonly prueba: string;
}

// ── Steps ────────────────────────────────────────────────────────────────────────────────────────

export interface Paso {
  readonly numero: number;
  /** Key of the step's name in the procedure's texts: `paso.9`. */
  readonly responsables: readonly Rol[];
  readonly productos: readonly TipoDocumento[];
  readonly fuerza: Fuerza;
  readonly cita: Cita;
  /**
   * Our own target, in calendar days from the day the step opens: no source sets it (INF), it is called «meta» and
   * never «término», it decides nothing, and the parameter `metaDePaso.<procedure>.<number>` may change it.
   */
  readonly metaDias?: number;
}

export type EstadoDePaso =
  'aunNo' | 'disponible' | 'enCurso' | 'observado' | 'cumplido' | 'omitido' | 'noAplica';

/** The state of one step as a procedure reports it; dates and days are added by whoever reads it. */
export interface PasoVisto {
  readonly numero: number;
  readonly estado: EstadoDePaso;
  /** 1 the first time through, 2 after a back-edge… */
  readonly vuelta: number;
  /** Date of the fact that put it in this state; null when it is not known («sin constancia»). */
  readonly desde: FechaParcial | null;
  /** Date of the fact that opened it, whatever it has gone through since; null when not open, or not known. */
  readonly abierto?: FechaParcial | null;
  readonly sinConstancia: boolean;
  /** Declared when the process was brought in, and not walked here: statistics of duration leave it out. */
  readonly regularizado?: boolean;
  /** Codes of what stays pending without blocking (texts: `pendiente.CODIGO`). */
  readonly pendientes: readonly string[];
}

export const TIPOS_DOCUMENTO = [
  'oficio_delegacion',
  'acta_intencion',
  'acta_compromiso_modelo',
  'oficio',
  'analisis_priorizacion',
  'registro_sensibilizacion',
  'registro_actores',
  'diagnostico',
  'mapeo',
  'registro_acercamiento',
  'acta_constitucion',
  'acta_sesion',
  'propuesta_normativa',
  'normativa',
  'observaciones_normativa',
  'metodologia_cocreacion',
  'metodologia_implementacion',
  'plan_trabajo',
  'plan_comunicacion',
  'pagl',
  'acta_compromiso',
  'hoja_ruta',
  'directriz',
  'informe_avance',
  'informe_final',
  'rendicion_cuentas',
  'evaluacion',
  'convocatoria',
  'designacion',
  'respuesta_razonada',
  'publicacion',
  'verificable',
  'otro',
] as const;
export type TipoDocumento = (typeof TIPOS_DOCUMENTO)[number];

// ── Facts resolved by the engine before deciding ─────────────────────────────────────────────────

export interface DocumentoHecho {
  readonly id: string;
  readonly version: number;
  readonly tipos: readonly TipoDocumento[];
  readonly instrumento: string | null;
  readonly organo: string | null;
  readonly numero: string | null;
  readonly firmado: boolean;
  readonly fechaEmision: FechaParcial | null;
  readonly fechaRecepcion: FechaParcial | null;
  readonly sha256: string;
}

/** Everything a guard may know besides the context and the data. Recorded in the journal line; never a name. */
export interface Hechos {
  /** `acto`: being prepared, requirements block. `consumado`: it already happened, they become observations. */
  readonly modo: 'acto' | 'consumado';
  /** The civil date of the fact, in the titular's zone; null only with `sinConstancia`. */
  readonly ocurridoEn: FechaParcial | null;
  readonly sinConstancia: boolean;
  /** Civil date of the record in the titular's zone. */
  readonly hoy: Fecha;
  /** Codes of the suggested requirements for which a written reason was given. */
  readonly justificadas: readonly string[];
  readonly titular: TitularHecho;
  readonly actua: { readonly rol: Rol; readonly documento: string | null } | null;
  readonly registra: { readonly rol: Rol } | null;
  readonly documentos: { readonly [id: string]: DocumentoHecho };
  readonly parametros: {
    readonly [nombre: string]: { readonly valor: Json; readonly version: number };
  };
  /** Children of this process by procedure name without version (`plan`, `compromiso`): how many live, how many ended. */
  readonly hijos: {
    readonly [procedimiento: string]: { readonly abiertos: number; readonly concluidos: number };
  };
  readonly terminos: {
    readonly [clave: string]: { readonly dias: number; readonly calendario: string };
  };
  /** Keys of the parent's context the event asked for; absent or null in a root. */
  readonly padre?: JsonObjeto | null;
  /** What the process is about, when it is opened and has one. */
  readonly asunto?: string;
  /** Only when what already exists is brought in: whether its step was met, or did not apply. */
  readonly declaracion?: DeclaracionDelPasado;
}

export type DeclaracionDelPasado = 'cumplido' | 'noAplica';

/** What an event asks the engine to resolve. Documents need no asking: the fields of `datos` marked so are resolved. */
export interface HechosPedidos {
  readonly parametros?: readonly string[];
  readonly hijos?: boolean;
  /** Keys of the parent's context (`hechos.padre`). */
  readonly padre?: readonly string[];
  /** Business days (días término) between two dates found in `datos`. */
  readonly terminos?: readonly {
    readonly clave: string;
    readonly desde: string;
    readonly hasta: string;
  }[];
}

// ── Requirements ─────────────────────────────────────────────────────────────────────────────────

export type Evaluacion =
  | { readonly resultado: 'cumple' }
  | { readonly resultado: 'falta'; readonly params?: JsonObjeto }
  | { readonly resultado: 'dependeDeLosDatos' };

/**
 * A rule on an event, with its source and force. Pure: same context, data and facts, same answer.
 * `datos` is undefined when an offer is being shown and nothing was filled in yet.
 */
export interface Requisito<C = never, D = never> {
  readonly codigo: string;
  readonly fuerza: Fuerza;
  readonly certeza: Certeza;
  /** `orden`: another step must come first · `producto`: a document · `contenido`: what it says · `plazo`: a date. */
  readonly clase: 'orden' | 'producto' | 'contenido' | 'plazo';
  readonly cita: Cita;
  evaluar(contexto: C, datos: D | undefined, hechos: Hechos): Evaluacion;
}
// A requirement whose context and data types are someone else's business.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type RequisitoCualquiera = Requisito<any, any>;

/** A requirement that was not met and did not block: recorded, cited, shown. */
export interface Observacion {
  readonly codigo: string;
  readonly fuerza: Fuerza;
  readonly certeza: Certeza;
  readonly justificada: boolean;
  readonly params: JsonObjeto;
}

export type EfectoDeFuerza = 'sigue' | 'observa' | 'pideJustificacion' | 'bloquea';

/** The one table of P1: what an unmet requirement does, by force, certainty and mode. */
export function efectoDeFuerza(
  fuerza: Fuerza,
  certeza: Certeza,
  modo: Hechos['modo'],
  justificada: boolean,
): EfectoDeFuerza {
  if (fuerza === 'puede') return 'sigue';
  if (modo === 'consumado' || certeza !== 'fuente') return 'observa';
  if (fuerza === 'sugerido') return justificada ? 'observa' : 'pideJustificacion';
  return 'bloquea';
}

// ── Events ───────────────────────────────────────────────────────────────────────────────────────

export interface DeclaracionDeEvento {
  /** Infinitive, ASCII: `conformarForo`. Texts: `evento.conformarForo`. */
  readonly nombre: string;
  readonly paso: number | null;
  readonly actua: readonly Rol[];
  readonly porCuentaDe: readonly PorCuentaDe[];
  readonly requisitos: readonly RequisitoCualquiera[];
  readonly datos: z.ZodType;
  readonly hechos: HechosPedidos;
  /** May its `ocurridoEn` be earlier than today? */
  readonly fechable: boolean;
  /** Comes from a child, a deadline or the engine; never from a person (its name is 404 at the door). */
  readonly interno: boolean;
  /** Does the procedure ever wait for it (the closing of its step, the answer to something pending), or may it merely happen? */
  readonly espera: boolean;
}

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
  | { readonly tipo: 'armarPlazo'; readonly nombre: string; readonly clave: string }
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
  }[];
}

/** How long a named deadline runs. `parametro` names the row that may change it; `clase` tells a goal from a legal term. */
export interface DeclaracionDePlazo {
  readonly nombre: string;
  readonly clase: 'meta' | 'termino' | 'plazo';
  readonly unidad: 'diasTermino' | 'diasCalendario' | 'meses';
  readonly parametro: string;
  readonly porDefecto: number;
  readonly certeza: Certeza;
}

/**
 * Texts by language and key: `paso.9`, `evento.x` and `ayuda.x` (what it records, when to use it), `estado.x`,
 * `requisito.COD` (what the rule asks, no parameters) and `falta.COD` (what is missing), `campo.x`, `nombre.x` (a code
 * inside a sentence), `aviso.COD`, `pendiente.COD`, `plazo.x`. `{name}` marks a parameter.
 */
export type Textos = { readonly [idioma in 'es' | 'en']: { readonly [clave: string]: string } };

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
  readonly pasos: readonly Paso[];
  readonly eventos: ReadonlyMap<string, DeclaracionDeEvento>;
  readonly plazos: ReadonlyMap<string, DeclaracionDePlazo>;
  readonly textos: Textos;
  /** What a process of it opened by a person is about; null: nothing, and a titular has one open at most. */
  readonly asunto: DeclaracionDeAsunto | null;
  /** What may be declared of it when it is brought in; empty: nothing. */
  readonly pasado: Pasado;
  /** Format of `estado`+`contexto` as stored; a row with another is refused (`ProcedimientoDefectuoso`). */
  readonly formato: number;

  nacer(entrada: JsonObjeto, hechos: Hechos): Decision;
  /** Reads a stored row back. @throws ProcedimientoDefectuoso when format, state or context do not fit. */
  restaurar(fila: FilaDeSituacion): Situacion;
  /** What may happen now, each with its requirements evaluated without data (or with `datos` for the one named). */
  ofrecer(
    situacion: Situacion,
    hechos: Hechos,
    con?: { evento: string; datos: JsonObjeto },
  ): readonly Oferta[];
  decidir(situacion: Situacion, hecho: Hecho): Decision | Rechazo;
  verPasos(situacion: Situacion): readonly PasoVisto[];
  /** Names of the active states, outermost first (texts: `estado.x`). */
  verEstados(situacion: Situacion): readonly string[];
  dibujar(): Dibujo;
}

/**
 * A titular has one process of each kind open at most, unless they are about different things: a session is about a
 * body, an evaluation about a plan. It stays with the process for ever, and frees its place as any other when it ends.
 */
export interface DeclaracionDeAsunto {
  /** Procedures whose processes, of the same titular, it may be about, without version; empty: a key of its own. */
  readonly procesos: readonly string[];
  readonly obligatorio: boolean;
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
  { entrada }: Pick<Procedimiento, 'entrada'>,
  dada: JsonObjeto,
): { readonly entrada: JsonObjeto } | { readonly error: z.ZodError } {
  const leida = entrada.safeParse(dada);
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
