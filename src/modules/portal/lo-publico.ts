/**
 * What anybody may know: the public model. A field that is not here is not public, whoever asks. No person is named:
 * offices, institutions and bodies are.
 */
import type {
  ClaseTitular,
  EstadoDePaso,
  Nivel,
  TipoDocumento,
} from '../../../machines/contrato.js';
import type { AsistenciaPublica } from './celdas-ocultas.js';

export interface PasoPublico {
  readonly numero: number;
  readonly estado: EstadoDePaso;
  /** Since when it is as it is; null: not known. */
  readonly desde: string | null;
  /** How many times it has been walked. */
  readonly vuelta: number;
  /** Met, but nobody has the paper that says so. */
  readonly sinConstancia: boolean;
  /** Met before this system existed, and recorded afterwards. */
  readonly regularizado: boolean;
}

export const SITUACIONES_PUBLICAS = [
  'sinIniciar',
  'enProceso',
  'suspendido',
  'planCerrado',
  'archivado',
  'desistido',
] as const;
export type SituacionPublica = (typeof SITUACIONES_PUBLICAS)[number];

/** A government in the list of all of them. */
export interface GobiernoPublico {
  readonly id: string;
  /** Its DPA code; its id when it has none. Part of its address, and never changes. */
  readonly codigo: string;
  readonly nombre: string;
  /** The name without accents or case. */
  readonly clave: string;
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly provincia: string | null;
  readonly canton: string | null;
  readonly poblacion: number | null;
  readonly demo: boolean;
  readonly situacion: SituacionPublica;
  /** The process of its fifteen steps; null: it has not begun. */
  readonly proceso: string | null;
  readonly pasos: readonly PasoPublico[];
  readonly planes: number;
  readonly ultimaActividad: string | null;
}

/** A document anybody may open: its address is `/api/publico/v1/documentos/{id}/contenido`. */
export interface DocumentoPublico {
  readonly id: string;
  readonly titulo: string;
  readonly tipos: readonly TipoDocumento[];
  readonly numero: string | null;
  readonly fecha: string | null;
  readonly subidoEn: string;
  readonly mime: string;
  readonly tamano: number;
  readonly sha256: string;
  /** Shown with parts covered. */
  readonly conPartesTapadas: boolean;
  readonly retirado: boolean;
}
export type Prueba = Pick<DocumentoPublico, 'id' | 'titulo'>;

export interface HitoPublico {
  readonly clave: string;
  readonly descripcion: string | null;
  readonly producto: string | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly responsable: string | null;
  readonly verificable: string | null;
  readonly estado: string;
  readonly avance: number | null;
  readonly terminoEl: string | null;
  readonly evidencia: Prueba | null;
}
export interface IndicadorPublico {
  readonly clave: string;
  readonly nombre: string | null;
  readonly unidad: string | null;
  readonly lineaBase: number | null;
  readonly meta: number | null;
  readonly serie: readonly {
    readonly fecha: string | null;
    readonly valor: number;
    readonly evidencia: Prueba | null;
  }[];
}
export interface InformePublico {
  readonly numero: number;
  readonly fecha: string | null;
  readonly avance: number | null;
  readonly documento: Prueba | null;
}
export interface CompromisoPublico {
  readonly id: string;
  readonly codigo: string;
  readonly codigoOgp: string | null;
  readonly titulo: string | null;
  readonly responsable: string | null;
  readonly contrapartes: readonly string[];
  readonly situacion: string;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly problema: string | null;
  readonly accion: string | null;
  readonly resultadosEsperados: string | null;
  readonly valores: readonly string[];
  readonly ods: readonly number[];
  readonly presupuesto: number | null;
  readonly avance: number | null;
  readonly hitosCumplidos: number;
  readonly hitos: readonly HitoPublico[];
  readonly indicadores: readonly IndicadorPublico[];
  readonly informes: readonly InformePublico[];
  readonly terminadoEl: string | null;
  /** Why it was closed as it was. */
  readonly motivoDeCierre: string | null;
}

export interface EvaluacionPublica {
  readonly id: string;
  readonly plan: string;
  readonly materia: string;
  readonly compromiso: string | null;
  readonly entidad: string | null;
  readonly documento: Prueba | null;
  readonly direccion: string | null;
}
/** What somebody said of a draft in consultation, or of a commitment. Never who. */
export interface AportePublico {
  readonly codigo: string;
  readonly clase: string;
  /** The co-creation or the commitment it speaks of. */
  readonly sobre: string;
  readonly compromiso: string;
  readonly recibidaEn: string;
  readonly dice: string | null;
  readonly sugiere: string | null;
  readonly estado: string;
  readonly respuesta: string | null;
}
/** Drafts shown so that anybody may observe them before they are decided. */
export interface ConsultaPublica {
  readonly desde: string | null;
  readonly hasta: string | null;
  readonly abierta: boolean;
  readonly cerradaEl: string | null;
  readonly resumen: string | null;
  readonly documento: Prueba | null;
  readonly informe: Prueba | null;
  readonly comentarios: number | null;
  readonly respondidos: number | null;
  readonly borradores: readonly {
    readonly codigo: string;
    readonly titulo: string | null;
    readonly problema: string | null;
    readonly accion: string | null;
    readonly responsable: string | null;
  }[];
}
/** A mesa, workshop or gathering where a plan was written with its citizens. Nobody is named; who came is only counted. */
export interface MesaPublica {
  /** `{plan}/{number}`. */
  readonly id: string;
  readonly clase: string | null;
  readonly tema: string | null;
  readonly fecha: string | null;
  readonly modalidad: string | null;
  readonly lugar: string | null;
  readonly territorio: string | null;
  readonly convoca: string | null;
  readonly metodo: string | null;
  readonly asistencia: AsistenciaPublica;
  /** How many proposals it left, as it was recorded. */
  readonly dejo: number | null;
  /** Codes of those of them that are followed here. */
  readonly propuestas: readonly string[];
  readonly registro: Prueba | null;
}
export interface PlanPublico {
  readonly id: string;
  readonly ordinal: number;
  readonly estado: string;
  /** Before it is approved only that it is being written is public. */
  readonly aprobado: boolean;
  readonly titulo: string | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly vision: string | null;
  readonly avance: number | null;
  readonly direccion: string | null;
  readonly productos: readonly {
    readonly clase: string;
    readonly fecha: string | null;
    readonly documento: Prueba | null;
    readonly direccion: string | null;
  }[];
  /** Where its citizens are asked about it; null: it was written elsewhere. */
  readonly cocreacion: string | null;
  readonly mesas: readonly MesaPublica[];
  readonly consultas: readonly ConsultaPublica[];
  /** Those who proposed and said who they are, counted once reception closed. */
  readonly quienes: AsistenciaPublica;
  readonly compromisos: readonly CompromisoPublico[];
  readonly rendicion: {
    readonly programadaPara: string | null;
    readonly lugar: string | null;
    readonly rendidaEl: string | null;
    /** Null under five: so few could be known. */
    readonly asistentes: number | null;
    readonly documento: Prueba | null;
  };
  readonly cierre: string | null;
}

export interface OrganoPublico {
  readonly id: string;
  readonly clase: string;
  readonly nombre: string;
  readonly constituidoEl: string | null;
  readonly acta: Prueba | null;
  readonly representaciones: readonly {
    readonly numero: number;
    /** Of the office or the institution; null: somebody who represents only themselves, who is not named. */
    readonly nombre: string | null;
    readonly sector: string;
    readonly funcion: string;
    readonly voto: boolean;
    readonly desde: string | null;
  }[];
  readonly sesiones: readonly SesionPublica[];
}
export interface SesionPublica {
  readonly id: string;
  readonly numero: string | null;
  readonly ordinal: number;
  readonly tipo: string;
  readonly estado: string;
  readonly fecha: string | null;
  readonly hora: string | null;
  readonly modalidad: string | null;
  readonly lugar: string | null;
  readonly celebrada: boolean;
  readonly puntos: readonly {
    readonly n: number;
    readonly titulo: string | null;
    readonly clase: string;
    /** With the minutes approved. */
    readonly resultado: string | null;
    readonly resolucion: string | null;
  }[];
  readonly acuerdos: readonly {
    readonly n: number;
    readonly texto: string | null;
    readonly vence: string | null;
    readonly estado: string;
  }[];
  readonly acta: Prueba | null;
  readonly actaAprobadaEl: string | null;
}

/** What somebody proposed and was taken up. Never by whom. */
export interface PropuestaPublica {
  readonly cocreacion: string;
  readonly codigo: string;
  readonly recibidaEn: string;
  readonly problema: string | null;
  readonly solucion: string | null;
  readonly eje: string | null;
  readonly pilar: string | null;
  readonly etiquetas: readonly string[];
  readonly territorio: string | null;
  readonly estado: string;
  /** Once it was given. */
  readonly respuesta: string | null;
  /** Codes of the commitments it fed. */
  readonly compromisos: readonly string[];
  /** From its admission on: `/api/publico/v1/adjuntos/{id}`. */
  readonly adjuntos: readonly {
    readonly id: string;
    readonly nombre: string;
    readonly tamano: number;
  }[];
}

/** All that is public of one government. */
export interface FichaPublica {
  readonly gobierno: GobiernoPublico;
  /** The co-creation that takes proposals now; null: none does. */
  readonly recepcion: string | null;
  /** Newest first. */
  readonly propuestas: readonly PropuestaPublica[];
  /** Observations and comments, newest first. */
  readonly aportes: readonly AportePublico[];
  readonly planes: readonly PlanPublico[];
  readonly organos: readonly OrganoPublico[];
  readonly evaluaciones: readonly EvaluacionPublica[];
  /** Newest first. */
  readonly documentos: readonly DocumentoPublico[];
}

export interface ProvinciaPublica {
  readonly codigo: string;
  readonly nombre: string;
  /** Its tile: a name that fits, and where it lies among its neighbours. */
  readonly loseta: {
    readonly corto: string;
    readonly region: string;
    readonly columna: number;
    readonly fila: number;
  };
}

/** What the procedures call their own things: `paso.3`, `compromiso.estado.cumplido`. */
export type Rotulos = { readonly [clave: string]: string };
