/** What the engine is asked, and what it answers. HTTP, the demo loader and the benchmark all speak these words. */
import type {
  Cita,
  DeclaracionDelPasado,
  EstadoDePaso,
  Evaluacion,
  FechaParcial,
  Fecha,
  Fuerza,
  Certeza,
  Json,
  JsonObjeto,
  Observacion,
  PorCuentaDe,
  Recorrido,
  Rol,
  TipoDocumento,
} from '../../machines/contrato.js';
import type {
  ClaveIdempotente,
  FilaPlazo,
  FilaTitular,
  Instante,
  MarcaDeRaiz,
  SituacionDeProceso,
} from './puertos/filas.js';

/** Who commands: an account. Its offices are read inside the unit of work, never trusted from outside. */
export interface Principal {
  readonly cuentaId: string;
}

export interface Sobre {
  readonly principal: Principal;
  readonly idempotencia: ClaveIdempotente | null;
  /** With which of its offices the account records; by default the first that may. */
  readonly registradoComo?: Rol;
}

export interface ComandoAbrir extends Sobre, Partial<Omit<DatosDeHecho, 'datos' | 'actuadoPor'>> {
  /** `implementacion` (newest version) or `implementacion@1`. */
  readonly procedimiento: string;
  readonly titularId: string;
  /** What it is about, if its procedure takes one. */
  readonly asunto?: string;
  readonly entrada: JsonObjeto;
  /** Loads of the past suppress outside notices. */
  readonly sinAvisos?: boolean;
}

/** The envelope common to every event a person records. */
export interface DatosDeHecho {
  readonly datos: JsonObjeto;
  readonly modo?: 'acto' | 'consumado';
  /** Civil date of the fact; today when absent. May be partial only in `consumado`. */
  readonly ocurridoEn?: FechaParcial;
  /** Only in `consumado`: nothing documents it or its date; the reason goes in `justificaciones.SIN_CONSTANCIA`. */
  readonly sinConstancia?: boolean;
  /** Reasons for suggested requirements not met, by code. Free text: erasable. */
  readonly justificaciones?: { readonly [codigo: string]: string };
  /** Who acted, when it is not who records, and the signed document that proves it. */
  readonly actuadoPor?: { readonly rol: Rol; readonly documento?: string };
}

export interface ComandoTransicion extends Sobre, DatosDeHecho {
  /** The process, or its root when exactly one living process below it offers the event. */
  readonly procesoId: string;
  readonly evento: string;
  /** The step's ETag (`If-Match`); null = not asked. */
  readonly siCoincide: string | null;
  /** Loads of the past suppress outside notices. */
  readonly sinAvisos?: boolean;
}

/** Marks of the engine on a root: `suspender`, `reanudar`, `desistir`, `archivarPorInactividad`, `reactivar`. */
export const MARCAS = [
  'suspender',
  'reanudar',
  'desistir',
  'archivarPorInactividad',
  'reactivar',
] as const;
export type EventoDeMarca = (typeof MARCAS)[number];

export interface ComandoMarca extends Sobre {
  readonly raizId: string;
  readonly evento: EventoDeMarca;
  readonly motivo: string;
  readonly documento?: string;
  readonly actuadoPor?: { readonly rol: Rol; readonly documento?: string };
  /** Loads of the past suppress outside notices. */
  readonly sinAvisos?: boolean;
}

/** A running término reckoned again by the calendar of today; `vence`: the day that was seen it would end on. */
export interface ComandoRecontar extends Sobre {
  /** The process whose term it is, or any of its root. */
  readonly procesoId: string;
  readonly plazoId: string;
  readonly vence: Fecha;
  readonly motivo: string;
  readonly documento?: string;
}

/** A fact of the past, named by the thing that was declared. */
export interface HechoDelPasado extends Omit<DatosDeHecho, 'modo' | 'actuadoPor'> {
  /** Names it in the answers: errors say which declared thing they are about. */
  readonly clave: string;
  /** Procedures from the root down, each the newest child of its kind: `['plan', 'cocreacion']`. */
  readonly en: readonly string[];
  readonly evento: string;
  /** `noAplica`: its step is declared not to apply; `justificaciones.SIN_CONSTANCIA` says why. */
  readonly declaracion: DeclaracionDelPasado;
  /** Who acted (by default the first who may), and the document that proves it. */
  readonly actua?: Rol;
  readonly documento?: string;
}

/**
 * What already exists is brought in: facts in their order, written together or not at all, by the POC. No notices go
 * out. A deadline past already stays armed only if nothing in the same load closes it.
 */
export interface ComandoCargar extends Sobre {
  /** Id of the load: each of its lines says it. */
  readonly carga: string;
  readonly titularId: string;
  readonly procedimiento: string;
  /** Of the process, when it is opened here. */
  readonly entrada: JsonObjeto;
  /** The open process that goes on; null opens one. */
  readonly raizId: string | null;
  readonly hechos: readonly HechoDelPasado[];
  /** Write it only if it is what was seen (`CargaVista.huella`). */
  readonly siHuella?: string;
}

/** What a load writes, or would. */
export interface CargaVista {
  readonly recibo: Recibo | null;
  /** What cannot be so, by the thing declared; nothing is written while there is any. */
  readonly fallas: readonly { readonly clave: string; readonly rechazo: ComandoRechazado }[];
  /** The facts in their order, each with what its rules asked and was not there. */
  readonly hechos: readonly {
    readonly clave: string;
    readonly procedimiento: string;
    readonly evento: string;
    readonly paso: number | null;
    readonly ocurridoEn: FechaParcial | null;
    readonly sinConstancia: boolean;
    readonly declaracion: DeclaracionDelPasado;
    readonly actua: Rol;
    readonly observaciones: readonly Observacion[];
  }[];
  /** The root and all below it, as they stand afterwards. */
  readonly procesos: readonly ProcesoResumido[];
  readonly plazos: readonly FilaPlazo[];
  /** Fingerprint of the facts and of what they start from: who approves says what was seen. */
  readonly huella: string;
}

/** `rectificarHecho` changes fields of a recorded line; `deshacer` takes back the author's own last line; `anularHecho` takes back any line nothing rests on. */
export interface ComandoRectificar extends Sobre {
  readonly raizId: string;
  readonly clase: 'rectificarHecho' | 'deshacer' | 'anularHecho';
  /** The line it points to. */
  readonly secuencia: number;
  /** New values by field of `datos`, and of `ocurridoEn`. */
  readonly cambios?: { readonly datos?: JsonObjeto; readonly ocurridoEn?: FechaParcial };
  readonly motivo: string;
  readonly documento?: string;
  /** Another person asked for it, and this one approves. */
  readonly pedida?: PeticionAprobada;
  /** True: fold and show what would change; nothing written. */
  readonly previa: boolean;
}

export interface PeticionAprobada {
  readonly id: string;
  readonly cuenta: string;
  readonly rol: Rol;
}

// ── Answers ──────────────────────────────────────────────────────────────────────────────────────

/** Receipt of a command: sequence and hash of its last journal line. */
export interface Recibo {
  readonly raizId: string;
  readonly procesoId: string;
  readonly secuencia: number;
  readonly hash: string;
  readonly registradoEn: Instante;
  readonly observaciones: readonly Observacion[];
  /** True when this answer was given before for the same key. */
  readonly repetida: boolean;
}

export interface RequisitoVisto {
  readonly codigo: string;
  readonly fuerza: Fuerza;
  readonly certeza: Certeza;
  readonly clase: 'orden' | 'producto' | 'contenido' | 'plazo';
  readonly cita: Cita;
  readonly resultado: Evaluacion['resultado'];
  readonly params: JsonObjeto;
  /** What leaving it unmet does in `acto`: sigue, observa, pideJustificacion, bloquea. */
  readonly efecto: 'sigue' | 'observa' | 'pideJustificacion' | 'bloquea';
}

export interface OfertaVista {
  /** The process that takes the event: this one or a living descendant. */
  readonly procesoId: string;
  readonly procedimiento: string;
  readonly evento: string;
  readonly paso: number | null;
  readonly actua: readonly Rol[];
  readonly porCuentaDe: readonly PorCuentaDe[];
  readonly fechable: boolean;
  readonly requisitos: readonly RequisitoVisto[];
  /** Is it awaited here and now, or may it merely happen? */
  readonly espera: boolean;
  /** May the asking account record it now, and how (first = default). */
  readonly puedo: boolean;
  readonly como: readonly {
    readonly registra: Rol;
    readonly actua: Rol;
    readonly prueba: string | null;
  }[];
  /** JSON Schema (2020-12) of `datos`. */
  readonly esquema: JsonObjeto;
  readonly etag: string;
}

/** A mark that may be put on the root or taken off now, and whether the asking account may. */
export interface MarcaOfrecida {
  readonly evento: EventoDeMarca;
  readonly actua: readonly Rol[];
  readonly porCuentaDe: readonly PorCuentaDe[];
  readonly cita: Cita;
  readonly certeza: Certeza;
  readonly puedo: boolean;
  readonly como: OfertaVista['como'];
}

export interface PasoDeSituacion {
  readonly numero: number;
  readonly procesoId: string | null;
  readonly responsables: readonly Rol[];
  readonly productos: readonly TipoDocumento[];
  readonly fuerza: Fuerza;
  readonly cita: Cita;
  readonly estado: EstadoDePaso;
  readonly vuelta: number;
  readonly desde: FechaParcial | null;
  readonly sinConstancia: boolean;
  readonly regularizado: boolean;
  readonly pendientes: readonly string[];
  /** By when it should be done, if it is open and has a target. */
  readonly meta: Fecha | null;
}

export interface ProcesoResumido {
  readonly id: string;
  readonly padreId: string | null;
  readonly ref: string | null;
  readonly ronda: number;
  readonly procedimiento: string;
  readonly situacion: SituacionDeProceso;
  readonly estados: readonly string[];
  readonly pasos: readonly PasoDeSituacion[];
  readonly contexto: JsonObjeto;
  readonly abiertoEn: Instante;
}

/** The situation of a process as an account may see it. */
export interface SituacionVista {
  readonly id: string;
  readonly raizId: string;
  readonly titular: FilaTitular;
  readonly procedimiento: string;
  /** What its root is about. */
  readonly asunto: string | null;
  readonly situacion: SituacionDeProceso;
  readonly marca: MarcaDeRaiz | null;
  readonly secuencia: number;
  readonly hash: string;
  readonly estados: readonly string[];
  /** Of a procedure that counts its own ways. */
  readonly recorrido?: Recorrido;
  readonly contexto: JsonObjeto;
  /** The steps it declares; those it shares with a child (13–15) come from the chosen one, `aunNo` without one. */
  readonly pasos: readonly PasoDeSituacion[];
  /** Children that walk steps of its own (its plans), oldest first, and the one whose steps are shown. */
  readonly completan: readonly string[];
  readonly elegido: string | null;
  /** Of this process and of the living ones below it; none while the root is marked. */
  readonly ofertas: readonly OfertaVista[];
  readonly marcas: readonly MarcaOfrecida[];
  /** Everything below it, living and ended. */
  readonly descendientes: readonly ProcesoResumido[];
  readonly plazos: readonly FilaPlazo[];
  readonly hoy: Fecha;
}

/** What would happen: computed on a copy, nothing written. */
export interface Simulacion {
  readonly permitido: boolean;
  readonly rechazo: ComandoRechazado | null;
  /** All that are not met, whatever the data lack. */
  readonly requisitos: readonly RequisitoVisto[];
  /** Fields of the data that may be left out in general and, as the act stands, may not. */
  readonly exigidos: readonly string[];
  readonly observaciones: readonly Observacion[];
  readonly pasos: readonly {
    /** Whose step it is: a plan's are mirrored in its parent, and a stage has the number of a step. */
    readonly procesoId: string;
    readonly procedimiento: string;
    readonly numero: number;
    readonly antes: EstadoDePaso;
    readonly despues: EstadoDePaso;
    readonly vuelta: number;
  }[];
  readonly avisos: readonly {
    readonly codigo: string;
    readonly roles: readonly Rol[];
    readonly params: JsonObjeto;
  }[];
  readonly plazos: readonly {
    readonly nombre: string;
    readonly vence: Fecha | null;
    readonly accion: 'armar' | 'cerrar';
  }[];
  readonly abre: readonly string[];
}

/** What a correction would change, or did. */
export interface EfectoDeRectificacion {
  readonly recibo: Recibo | null;
  /** It is not for who asks to confirm it: these may approve it. Empty: who asks may. */
  readonly aprueban: readonly Rol[];
  /** Every correction carries a document here. */
  readonly exigeDocumento: boolean;
  /** Of the line: what its fields are called. Empty when a key was repeated. */
  readonly procedimiento: string;
  readonly cambios: readonly {
    readonly campo: string;
    readonly antes: Json;
    readonly despues: Json;
  }[];
  readonly pasos: readonly Omit<Simulacion['pasos'][number], 'procedimiento' | 'vuelta'>[];
  readonly plazos: readonly {
    readonly nombre: string;
    readonly antes: Fecha | null;
    readonly despues: Fecha | null;
  }[];
  /** Of the whole process, when it is read otherwise; null in either: it is not stopped. */
  readonly marca: {
    readonly antes: MarcaDeRaiz['clase'] | null;
    readonly despues: MarcaDeRaiz['clase'] | null;
  } | null;
  /** Lines that would no longer be possible: the correction is refused while there are any. */
  readonly descansan: readonly {
    readonly secuencia: number;
    readonly evento: string;
    readonly motivo: string;
  }[];
}

// ── Refusals ─────────────────────────────────────────────────────────────────────────────────────

/** In the order in which they are given: idempotency, 404, 412, 409, 403, 400, 422. Sentences come from the catalogue of texts. */
export type CodigoDeRechazo =
  | 'CLAVE_REUTILIZADA'
  | 'NO_ENCONTRADO'
  | 'EVENTO_DESCONOCIDO'
  | 'VERSION_DESACTUALIZADA'
  | 'PROCESO_SUSPENDIDO'
  | 'EVENTO_FUERA_DE_LUGAR'
  | 'PROCESO_YA_ABIERTO'
  | 'ROL_NO_RESPONSABLE'
  | 'DATOS_INVALIDOS'
  | 'REQUISITO_INCUMPLIDO'
  | 'LINEA_CON_DEPENDIENTES'
  | 'PROCEDIMIENTO_DEFECTUOSO';

/** A named refusal: nothing was written (but an incident, for `PROCEDIMIENTO_DEFECTUOSO`). */
export class ComandoRechazado extends Error {
  override readonly name = 'ComandoRechazado';
  constructor(
    readonly codigo: CodigoDeRechazo,
    /** JSON: `permitidos`, `responsables`, `errores: [{ campo, codigo, params }]`, `incumplidos: RequisitoVisto[]`, … */
    readonly params: { readonly [k: string]: unknown } = {},
    options?: { cause?: unknown },
  ) {
    super(codigo, options);
  }
}
