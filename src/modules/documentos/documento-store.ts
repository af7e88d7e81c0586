import type { FechaParcial, TipoDocumento } from '../../../machines/contrato.js';
import type { ClaveIdempotente, Instante, RespuestaGuardada } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export const VISIBILIDADES = ['publico', 'interno', 'reservado', 'personal'] as const;
export type Visibilidad = (typeof VISIBILIDADES)[number];

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

/** One version of a document, whole: a replacement may correct the metadata too. */
export interface VersionDeDocumento {
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
  readonly visibilidad: Visibilidad;
  readonly reserva: Reserva | null;
  /** Name of the file as uploaded. */
  readonly nombre: string;
  readonly mime: string;
  readonly tamano: number;
  /** Key of its bytes in `Archivo`. */
  readonly sha256: string;
  readonly subidoPor: string;
  readonly subidoEn: Instante;
  /** Why it replaced the one before; null for the first. */
  readonly motivo: string | null;
  /** Title without accents or case. */
  readonly claveBusqueda: string;
}

export interface FiltroDeDocumentos {
  readonly titularId?: string;
  readonly tipo?: TipoDocumento;
  /** Already without accents or case. */
  readonly q?: string;
  /** Which the account may see is decided by role per titular: `publico` always; the others as listed. */
  readonly visibles: readonly ReglaDeVisibilidad[];
}

/** «These visibilities, where the account holds one of these offices.» */
export interface ReglaDeVisibilidad {
  readonly visibilidad: Visibilidad;
  readonly nacional: boolean;
  readonly gremios: readonly string[];
  readonly titulares: readonly string[];
}

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
  /** Current versions, newest first. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDeDocumentos,
    corte: Corte,
  ): Promise<Pagina<VersionDeDocumento>>;
  /** SHA-256 of the bytes any version points at, once each, in order, after one: for `verificar`. */
  abstract huellas(despuesDe: string | null, limite: number): Promise<readonly string[]>;
  /** Which of these bytes some version still points at. */
  abstract referidos(sha256: readonly string[]): Promise<readonly string[]>;
}

export class VersionDeDocumentoOcupada extends Error {
  override readonly name = 'VersionDeDocumentoOcupada';
}
