import type { Identidad } from '../../platform/identidad.js';
import type { Idioma } from '../../platform/textos/textos.js';

/** Whose it is, and the facts of it that documents print. Codes arrive already in words; dates are civil (`AAAA-MM-DD`). */
interface DeUnTitular {
  readonly procesoId: string;
  readonly titular: string;
  readonly zona: string;
  readonly demo: boolean;
  /** What the rules asked and did not happen, in words, each with where the rule is. */
  readonly observaciones: readonly { readonly texto: string; readonly cita: string | null }[];
}

export interface SesionPorImprimir extends DeUnTitular {
  readonly organo: string;
  /** `AM-2025-03`; null while it has none. */
  readonly numero: string | null;
  /** «Segunda sesión ordinaria», said by whoever knows it. */
  readonly nombre: string;
  readonly modalidad: string | null;
  readonly lugar: string | null;
  readonly fecha: string | null;
  readonly hora: string | null;
  readonly horaDeCierre: string | null;
  readonly segundaConvocatoria: boolean;
  readonly motivo: string | null;
  readonly convoca: string | null;
  readonly convocadaEl: string | null;
  /** The reckoning of the notice, day by day; null: none is asked. */
  readonly anticipacion: Anticipacion | null;
  readonly puntos: readonly PuntoPorImprimir[];
  readonly asistencia: readonly AsientoPorImprimir[];
  readonly invitados: readonly string[];
  readonly quorum: {
    readonly total: number;
    readonly requerido: number | null;
    readonly presentes: number;
    readonly regla: string;
    readonly hay: boolean;
  } | null;
  readonly acuerdos: readonly {
    readonly texto: string;
    readonly responsable: string | null;
    readonly hasta: string | null;
  }[];
  readonly anexos: readonly string[];
  readonly elaboradaPor: string | null;
  readonly firmantes: readonly { readonly nombre: string | null; readonly calidad: string }[];
  /** Has anything been decided in it yet? Until then there is a call, and no acta. */
  readonly instalada: boolean;
}

export interface Anticipacion {
  readonly minimo: number;
  readonly dias: readonly string[];
  readonly noCuentan: readonly { readonly fecha: string; readonly razon: string }[];
  readonly cumple: boolean;
  /** Version of the calendar it was reckoned with. */
  readonly calendario: string | null;
}

export interface PuntoPorImprimir {
  readonly titulo: string;
  readonly clase: string;
  readonly ponente: string | null;
  readonly documentos: readonly string[];
  /** What was said, as the secretary wrote it. */
  readonly desarrollo: string | null;
  readonly decision: DecisionPorImprimir | null;
}

export interface DecisionPorImprimir {
  /** «Aprobado por consenso». */
  readonly resultado: string;
  /** The rule it was reckoned with. */
  readonly regla: string | null;
  readonly resolucion: string | null;
  readonly conteo: {
    readonly aFavor: number;
    readonly enContra: number;
    readonly abstenciones: number;
    readonly enBlanco: number;
  } | null;
  readonly nominal: readonly { readonly asiento: string; readonly voto: string }[];
  readonly dirimente: string | null;
  readonly objeciones: readonly string[];
  readonly votosSalvados: readonly string[];
}

export interface AsientoPorImprimir {
  readonly representacion: string;
  /** Sector it sits for; null: none is said. */
  readonly grupo: string | null;
  readonly persona: string | null;
  readonly calidad: string | null;
  readonly asistio: boolean;
  readonly nota: string | null;
}

/** Texts a person wrote, by the name of the field of the form. What is not known is not there. */
export type Respuestas = { readonly [campo: string]: string | undefined };

export interface CompromisoPorImprimir extends DeUnTitular {
  readonly plan: string;
  readonly codigo: string;
  readonly titulo: string;
  readonly estado: string;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly respuestas: Respuestas;
  readonly contrapartes: readonly {
    readonly institucion: string;
    readonly persona: string | null;
  }[];
  readonly apoyos: readonly string[];
  readonly valores: readonly string[];
  readonly rutas: readonly RutaPorImprimir[];
  readonly indicadores: readonly IndicadorPorImprimir[];
  readonly informes: readonly InformePorImprimir[];
  /** Percentage; null: nobody knows. */
  readonly avance: number | null;
  readonly nivel: string | null;
  readonly motivoDeCierre: string | null;
}

/** One version of the roadmap; the last is in force. */
export interface RutaPorImprimir {
  readonly version: number;
  readonly aprobadaEl: string | null;
  readonly aprobadaPor: string | null;
  readonly motivo: string | null;
  readonly hitos: readonly HitoPorImprimir[];
}
export interface HitoPorImprimir {
  readonly clave: string;
  readonly descripcion: string;
  readonly producto: string | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly responsable: string | null;
  readonly apoyo: string | null;
  readonly peso: number | null;
  readonly verificable: string | null;
  readonly estado: string | null;
  readonly nivel: string | null;
  readonly actividades: readonly {
    readonly actividad: string;
    readonly desde: string | null;
    readonly hasta: string | null;
    readonly responsable: string | null;
    readonly verificable: string | null;
  }[];
}
export interface IndicadorPorImprimir {
  readonly nombre: string;
  readonly unidad: string | null;
  readonly lineaBase: string | null;
  readonly meta: string | null;
  readonly series: readonly { readonly fecha: string | null; readonly valor: string }[];
}
export interface InformePorImprimir {
  readonly numero: number;
  readonly desde: string | null;
  readonly hasta: string | null;
  readonly registradoEl: string;
  readonly avance: number;
  readonly resultado: string | null;
  readonly observaciones: string | null;
  readonly narrativa: string | null;
  readonly hitos: readonly {
    readonly hito: string;
    readonly avance: number;
    readonly nota: string | null;
  }[];
  readonly problemas: string | null;
  readonly riesgos: string | null;
  readonly proximosPasos: string | null;
}

export interface PlanPorImprimir extends DeUnTitular {
  readonly nombre: string;
  readonly ordinal: number;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly presentadoEl: string | null;
  readonly finDeMandato: string | null;
  readonly regimen: string;
  readonly respuestas: Respuestas;
  readonly instituciones: readonly string[];
  readonly respaldos: readonly string[];
  readonly grupos: number | null;
  readonly reuniones: number | null;
  readonly compromisos: readonly CompromisoPorImprimir[];
  /** Text a person wrote for the end, and what was done with it; null: it has not closed. */
  readonly cierre: { readonly fecha: string | null; readonly texto: string | null } | null;
}

/** What is printed, read from where it is kept: whole, in words, and only of what `quien` may read. */
export abstract class LoQueSeImprime {
  /** Procedure of a process, without its version; null: out of reach. */
  abstract clase(quien: Identidad, idioma: Idioma, id: string): Promise<string | null>;
  abstract sesion(quien: Identidad, idioma: Idioma, id: string): Promise<SesionPorImprimir | null>;
  abstract compromiso(
    quien: Identidad,
    idioma: Idioma,
    id: string,
  ): Promise<CompromisoPorImprimir | null>;
  abstract plan(quien: Identidad, idioma: Idioma, id: string): Promise<PlanPorImprimir | null>;
}
