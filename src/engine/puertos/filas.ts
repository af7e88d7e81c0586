/**
 * The rows the engine reads and writes, as values. Instants are UTC milliseconds; civil dates are text; JSON columns
 * travel as the exact text stored (`estado`, `contexto`, `hijos`, `linea`), because what is hashed is stored as text.
 */
import type {
  ClaseTitular,
  Fecha,
  FechaParcial,
  Json,
  JsonObjeto,
  Nivel,
  EstadoDePaso,
  Rol,
} from '../../../machines/contrato.js';

/** UTC milliseconds. */
export type Instante = number;

export interface FilaTitular {
  readonly id: string;
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly nombre: string;
  readonly codigoDpa: string | null;
  readonly provincia: string | null;
  readonly gremio: 'CONGOPE' | 'AME' | 'CONAGOPARE' | null;
  /** IANA zone of its civil dates. */
  readonly zona: string;
}

/** The engine's mark on a whole root. Not a state of the machine: leaving states would kill children and restart terms. */
export interface MarcaDeRaiz {
  readonly clase: 'suspendido' | 'archivado' | 'desistido';
  readonly desde: Instante;
}

export interface FilaRaiz {
  readonly id: string;
  readonly titularId: string;
  readonly procedimiento: string;
  /** What it is about, when a titular may have several of its kind open: another process, or a key. Never changes. */
  readonly asunto: string | null;
  /** Guard of every write: `update … set version = version + 1 where id and version`. */
  readonly version: number;
  /** Last sequence of the root's journal (dense, from 1). */
  readonly secuencia: number;
  /** Hash of the last line; '' before the first. */
  readonly hash: string;
  readonly marca: MarcaDeRaiz | null;
  readonly abiertaEn: Instante;
}

export type SituacionDeProceso = 'activo' | 'concluido' | 'detenido' | 'cuarentena';

export interface FilaProceso {
  readonly id: string;
  readonly raizId: string;
  readonly padreId: string | null;
  /** The name its parent gave it; null for a root. */
  readonly ref: string | null;
  readonly ronda: number;
  readonly procedimiento: string;
  readonly titularId: string;
  readonly formato: number;
  readonly estado: string;
  readonly contexto: string;
  readonly hijos: string;
  readonly situacion: SituacionDeProceso;
  readonly salida: string | null;
  readonly abiertoEn: Instante;
  readonly actualizadoEn: Instante;
  /** Sequence of the last journal line that touched it. */
  readonly secuencia: number;
}

/** One journal line as stored: `linea` is the exact RFC 8785 text whose SHA-256 (after the previous hash) is `hash`. */
export interface FilaLinea {
  readonly raizId: string;
  readonly secuencia: number;
  readonly procesoId: string;
  readonly evento: string;
  readonly paso: number | null;
  readonly linea: string;
  readonly hashAnterior: string;
  readonly hash: string;
  readonly ocurridoEn: FechaParcial | null;
  readonly registradoEn: Instante;
}

/** What is kept beside a line so that a long journal need not be read to find it. */
export interface IndicesDeLinea {
  /** Account that recorded it; null for the engine's own lines. */
  readonly registradoPor: string | null;
  readonly conObservaciones: boolean;
  /** Ids of the documents it rests on. */
  readonly documentos: readonly string[];
}

/** A line to be written. Without its indices, they are read from its text. */
export interface LineaNueva extends FilaLinea {
  readonly indices?: IndicesDeLinea;
}

/** Erasable text a line points at by `texto:<sha256(salt‖text)>`. Erasing it leaves the chain whole. */
export interface FilaTexto {
  /** The full reference as it stands in the line: `texto:<hex>`. */
  readonly ref: string;
  readonly raizId: string;
  readonly secuencia: number;
  readonly campo: string;
  readonly clase: 'texto' | 'personal';
  readonly sal: string;
  readonly texto: string | null;
}

export interface FilaPlazo {
  readonly id: string;
  readonly raizId: string;
  readonly procesoId: string;
  readonly nombre: string;
  /** Unique among the process's armed deadlines; comes back as the event `#plazo:<clave>`. */
  readonly clave: string;
  readonly clase: 'meta' | 'termino' | 'plazo';
  /** Last civil day; the deadline falls due at its end (24:00) in the titular's zone. */
  readonly venceFecha: Fecha;
  readonly venceEn: Instante;
  readonly estado: 'armado' | 'detenido' | 'disparado' | 'cerrado';
  /** While stopped by a suspension: what was left, in milliseconds. */
  readonly restoMs: number | null;
  /** How the date was reckoned (calendar version, days, parameter version): shown and kept. */
  readonly computo: JsonObjeto;
}

/** Projection: one row per step of one process, replaced as the process changes. */
export interface FilaPaso {
  readonly procesoId: string;
  readonly raizId: string;
  readonly titularId: string;
  readonly numero: number;
  readonly estado: EstadoDePaso;
  readonly vuelta: number;
  readonly desde: FechaParcial | null;
  /**
   * Date of the fact that opened its present round; null when it is not known. Undefined in a closed step: the one
   * written while that round was open stands.
   */
  readonly inicio: FechaParcial | null | undefined;
  readonly sinConstancia: boolean;
  /** Declared when the process was brought in: statistics of duration leave it out. */
  readonly regularizado: boolean;
  readonly pendientes: readonly string[];
}

/** Projection for the bandeja: an event that waits for someone. One row per (process, event). */
export interface FilaTarea {
  readonly procesoId: string;
  readonly raizId: string;
  readonly titularId: string;
  readonly evento: string;
  readonly paso: number | null;
  /** Roles that act, and roles that may record for them. */
  readonly actua: readonly Rol[];
  readonly registran: readonly Rol[];
  /** Codes of the requirements not met yet (without data). */
  readonly faltan: readonly string[];
  /** Since when it waits; the store keeps the one of a row that was already there. */
  readonly desde: Instante;
  readonly venceFecha: Fecha | null;
}

/** A notice for people, written in the commit; read by those who hold one of `roles` for the titular. */
export interface FilaAviso {
  readonly id: string;
  readonly raizId: string;
  readonly procesoId: string;
  readonly titularId: string;
  readonly secuencia: number;
  readonly codigo: string;
  readonly roles: readonly Rol[];
  readonly params: JsonObjeto;
  readonly creadoEn: Instante;
}

/** A command to be told outside, of which no message was made yet: what its commit left. */
export interface OrdenPorContar {
  /** Names it among those to be told. */
  readonly marca: string;
  readonly titularId: string;
  /** Its first line; of its last one, where it is and its hash. */
  readonly primera: FilaLinea;
  readonly secuencia: number;
  readonly hash: string;
  readonly avisos: readonly FilaAviso[];
}

/** Outbox: delivered outside at least once, always with this id. */
export interface FilaSalida {
  readonly id: string;
  readonly raizId: string;
  readonly secuencia: number;
  readonly canal: 'webhook';
  /** Event type of the outside message: `proceso.transicion`, `proceso.aviso`. Ids, codes and dates only; no personal data. */
  readonly tipo: string;
  readonly carga: JsonObjeto;
  readonly creadoEn: Instante;
}

export interface ClaveIdempotente {
  readonly principal: string;
  readonly clave: string;
  /** SHA-256 of method, path and body. */
  readonly huella: string;
}

export interface RespuestaGuardada {
  readonly huella: string;
  readonly estado: number;
  readonly cuerpo: Json;
}

/** An office in force: a designación or acreditación of the account's person. `titularId` null = by gremio or national. */
export interface Cargo {
  readonly id: string;
  readonly rol: Rol;
  readonly titularId: string | null;
  readonly gremio: 'CONGOPE' | 'AME' | 'CONAGOPARE' | null;
  readonly calidad: 'titular' | 'subrogante' | 'encargado';
  readonly desde: Fecha;
  readonly hasta: Fecha | null;
  readonly documentoId: string | null;
}

export interface FilaIncidente {
  readonly id: string;
  readonly raizId: string | null;
  readonly procesoId: string | null;
  readonly codigo: string;
  readonly detalle: JsonObjeto;
  readonly creadoEn: Instante;
}
