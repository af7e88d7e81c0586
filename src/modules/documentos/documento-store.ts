import type { Fecha, FechaParcial, TipoDocumento } from '../../../machines/contrato.js';
import type { ClaveIdempotente, Instante, RespuestaGuardada } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export const VISIBILIDADES = ['publico', 'interno', 'reservado', 'personal'] as const;
export type Visibilidad = (typeof VISIBILIDADES)[number];

/** Draft until signed; approved by the body that has to approve it, where there is one. */
export const ESTADOS_DE_DOCUMENTO = ['borrador', 'firmado', 'aprobado'] as const;
export type EstadoDeDocumento = (typeof ESTADOS_DE_DOCUMENTO)[number];
/** What the table of P23 may say of a type: to reserve is an act upon one document, with its ground. */
export type VisibilidadOrdinaria = Exclude<Visibilidad, 'reservado'>;
/** Whole: every type in every state. */
export type TablaDeVisibilidad = {
  readonly [e in EstadoDeDocumento]: { readonly [t in TipoDocumento]: VisibilidadOrdinaria };
};

export const INSTRUMENTOS = [
  'oficio',
  'acta',
  'resolucion',
  'ordenanza',
  'acuerdo',
  'convenio',
  'reglamento',
  'informe',
  'otro',
] as const;
export type Instrumento = (typeof INSTRUMENTOS)[number];
export const ORGANOS = [
  'autoridad',
  'concejo',
  'consejoProvincial',
  'juntaParroquial',
  'foro',
  'poc',
  'gremio',
  'otro',
] as const;
export type Organo = (typeof ORGANOS)[number];

/** What `reservado` needs: on what legal ground, by whom, until when. */
export interface Reserva {
  readonly fundamento: string;
  readonly autoridad: string;
  readonly hasta: FechaParcial;
}

/** Hidden: the bytes stay where they were. Erased: they go with the last reference. Hash and note remain in both. */
export const CLASES_DE_RETIRO = ['oculto', 'borrado'] as const;
export interface Retiro {
  readonly clase: (typeof CLASES_DE_RETIRO)[number];
  readonly fundamento: string;
  readonly autoridad: string;
  readonly motivo: string;
  readonly por: string;
  readonly en: Instante;
}

/** What is kept of the file of a version, of the original or public. */
export interface Fichero {
  /** Name of the file as uploaded. */
  readonly nombre: string;
  readonly mime: string;
  readonly tamano: number;
  /** Key of its bytes in `Archivo`. */
  readonly sha256: string;
  readonly subidoPor: string;
  readonly subidoEn: Instante;
  readonly retiro: Retiro | null;
}

/** One version of a document, whole: a replacement may correct the metadata too. */
export interface VersionDeDocumento extends Fichero {
  readonly id: string;
  /** 1, 2, … The highest is the current one. */
  readonly version: number;
  /** Null: national. */
  readonly titularId: string | null;
  readonly titulo: string;
  readonly tipos: readonly TipoDocumento[];
  readonly instrumento: Instrumento | null;
  readonly organo: Organo | null;
  readonly numero: string | null;
  /** Where it was issued: Quipux, another document system, paper. */
  readonly sistema: string | null;
  readonly fechaEmision: FechaParcial | null;
  readonly fechaRecepcion: FechaParcial | null;
  readonly firmado: boolean;
  readonly aprobado: boolean;
  /** As somebody chose it or, with `visibilidadFija` false, as the table said that day: today's is reckoned. */
  readonly visibilidad: Visibilidad;
  readonly visibilidadFija: boolean;
  readonly reserva: Reserva | null;
  /** Why it replaced the one before; null for the first. */
  readonly motivo: string | null;
  /** Title without accents or case. */
  readonly claveBusqueda: string;
}

/** Where the journal names it. `secuencia`, `hash`: of the first line that does; null in journals too long to look into. */
export interface UsoDeDocumento {
  readonly raizId: string;
  readonly procesoId: string;
  readonly procedimiento: string;
  readonly paso: number | null;
  readonly evento: string | null;
  readonly secuencia: number | null;
  readonly hash: string | null;
}

export interface FiltroDeDocumentos {
  readonly titularId?: string;
  readonly tipo?: TipoDocumento;
  /** Already without accents or case. */
  readonly q?: string;
  /** Which the account may see is decided by role per titular: `publico` always; the others as listed. */
  readonly visibles: readonly ReglaDeVisibilidad[];
  readonly tabla: TablaDeVisibilidad;
  readonly hoy: Fecha;
}

/** «These visibilities, where the account holds one of these offices.» */
export interface ReglaDeVisibilidad {
  readonly visibilidad: Visibilidad;
  readonly nacional: boolean;
  readonly gremios: readonly string[];
  readonly titulares: readonly string[];
}

/** Documents, by their versions. */
export abstract class DocumentoStore {
  /**
   * Writes the first version, and with a key the answer it was acknowledged with, in one transaction.
   * A key already used gives what was answered then and writes nothing.
   */
  abstract crear(
    version: VersionDeDocumento,
    respuesta: { readonly clave: ClaveIdempotente; readonly guardada: RespuestaGuardada } | null,
  ): Promise<RespuestaGuardada | null>;
  /** @throws VersionDeDocumentoOcupada when somebody wrote that version first. */
  abstract agregarVersion(version: VersionDeDocumento): Promise<void>;
  /** The current version, or the one asked for; null outside the territory (a national document is inside every one). */
  abstract find(alcance: Alcance, id: string, version?: number): Promise<VersionDeDocumento | null>;
  /** Current versions of those of this titular or national; the others are absent. Who may see the titular was asked before. */
  abstract porIds(
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly VersionDeDocumento[]>;
  abstract versiones(alcance: Alcance, id: string): Promise<readonly VersionDeDocumento[]>;
  /** Current versions, newest first: those visible today, and those that have a public version. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDeDocumentos,
    corte: Corte,
  ): Promise<Pagina<VersionDeDocumento>>;
  /** In processes of the territory: a national document serves many. */
  abstract usos(alcance: Alcance, id: string): Promise<readonly UsoDeDocumento[]>;
  /** Names of who uploaded or did. */
  abstract nombresDeCuentas(ids: readonly string[]): Promise<{ readonly [id: string]: string }>;
}

export class VersionDeDocumentoOcupada extends Error {
  override readonly name = 'VersionDeDocumentoOcupada';
}
