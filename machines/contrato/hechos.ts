/** What is known when a procedure decides (`Hechos`), the rules held against it and the events they rule. */
import type { z } from 'zod';
import type {
  Certeza,
  Cita,
  Fecha,
  FechaParcial,
  Fuerza,
  Json,
  JsonObjeto,
  PorCuentaDe,
  Rol,
  TipoDocumento,
  TitularHecho,
} from './palabras.js';

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
  /** What other roots answered to the questions of the event (`HechosPedidos.consultas`); absent in an offer. */
  readonly respuestas?: { readonly [clave: string]: Json };
  /** What earlier lines of the root said of what the event asked (`HechosPedidos.antecedentes`), oldest first; absent in an offer. */
  readonly antecedentes?: { readonly [clave: string]: readonly Antecedente[] };
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
  /** Business days (días término) between two dates: a field of `datos`, `contexto.<key>`, `ocurridoEn`, `hoy`. */
  readonly terminos?: readonly {
    readonly clave: string;
    readonly desde: string;
    readonly hasta: string;
  }[];
  /** Questions to other roots (`hechos.respuestas`). */
  readonly consultas?: readonly ConsultaAProceso[];
  /** What was said before in its own root (`hechos.antecedentes`). */
  readonly antecedentes?: readonly AntecedentePedido[];
}

/**
 * A field of earlier events of the same root, whichever process took them. It costs the context nothing and changes nothing
 * of what older journals recorded: a rule takes its absence for not knowing.
 */
export interface AntecedentePedido {
  /** Its key in `hechos.antecedentes`. */
  readonly clave: string;
  readonly eventos: readonly string[];
  readonly campo: string;
}

/** What one of them said, and the day of what it told. */
export interface Antecedente {
  readonly valor: Json;
  readonly ocurridoEn: FechaParcial | null;
}

/**
 * What an event asks of other roots of the same titular, or of the nation's: they are read, never written. Places are
 * paths: `datos.decision.sesion`, `contexto.organo`, `ocurridoEn`, `hoy`.
 */
export interface ConsultaAProceso {
  /** Its key in `hechos.respuestas`. */
  readonly clave: string;
  /** Procedures that may answer, without version. */
  readonly procedimientos: readonly string[];
  /** One of `DefinicionXState.respuestas` of those procedures. */
  readonly pregunta: string;
  /**
   * Where the id of the process stands: its answer, or null when it is not there. Without it, every process of the
   * titular is asked: a list of `{ proceso, respuesta }`, without those that have nothing to say.
   */
  readonly proceso?: string;
  /** What the question carries, each from its place. */
  readonly con?: { readonly [nombre: string]: string };
}

// ── Requirements ─────────────────────────────────────────────────────────────────────────────────

export type Evaluacion =
  | { readonly resultado: 'cumple' }
  | { readonly resultado: 'falta'; readonly params?: JsonObjeto }
  | { readonly resultado: 'dependeDeLosDatos' }
  /** Its condition does not hold in this case: it asks nothing, and is not said to be met. */
  | { readonly resultado: 'noAplica' };

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
  /**
   * Once recorded, no correction reaches what its process recorded up to it; what must be said afterwards is said by the
   * event named here.
   */
  readonly sella?: string;
  /** The office whose holder it names, in the datum called as the office. It decides nothing: whoever reads looks there. */
  readonly designa?: Rol;
}
