import type { Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Fichero, Reserva, Retiro, Visibilidad } from './documento-store.js';

/** The redacted version that stands beside the original, for whoever may only see what is public. */
export interface VersionPublica extends Fichero {
  readonly id: string;
  /** 1, 2, … Of those not withdrawn, the highest is shown. */
  readonly numero: number;
  /** Of the original it was made from. */
  readonly version: number;
  /** The original's may say what is covered here. */
  readonly titulo: string;
  /** What was covered, and why. */
  readonly tapado: string;
  readonly claveBusqueda: string;
}

/** What was done to a document without a new version of its original. */
export interface SucesoDeDocumento {
  readonly id: string;
  readonly documentoId: string;
  readonly clase: 'visibilidad' | 'versionPublica' | 'retiro' | 'restitucion';
  readonly detalle: { readonly [k: string]: string | number | boolean | null };
  readonly motivo: string;
  readonly por: string;
  readonly en: Instante;
}

export interface CambioDeVisibilidad {
  readonly visibilidad: Visibilidad;
  readonly fija: boolean;
  readonly reserva: Reserva | null;
}

/** What the citizens see of a document: redacted beside it, withdrawn, shown again; each act is written with what it does. */
export abstract class PublicidadStore {
  /** Public versions of one document, newest first, withdrawn ones too. Its territory was asked before. */
  abstract publicas(id: string): Promise<readonly VersionPublica[]>;
  /** The one shown today of each of these, where there is one. */
  abstract publicasEnVigor(ids: readonly string[]): Promise<readonly VersionPublica[]>;
  /** With the next number; the act is written with it. */
  abstract agregarPublica(
    publica: Omit<VersionPublica, 'numero'>,
    suceso: SucesoDeDocumento,
  ): Promise<VersionPublica>;
  /** All the versions of the original. */
  abstract cambiarVisibilidad(
    id: string,
    cambio: CambioDeVisibilidad,
    suceso: SucesoDeDocumento,
  ): Promise<void>;
  /**
   * Versions of the original, public versions, or both; those withdrawn before stay as they were (but what was hidden
   * may be erased). Gives the SHA-256 of what it reached.
   */
  abstract retirar(
    id: string,
    que: { readonly original: boolean; readonly publica: boolean },
    retiro: Retiro,
    suceso: SucesoDeDocumento,
  ): Promise<readonly string[]>;
  /** What was hidden is shown again; what was erased stays so. False when there was nothing hidden. */
  abstract restituir(id: string, suceso: SucesoDeDocumento): Promise<boolean>;
  /** Oldest first. */
  abstract sucesos(id: string): Promise<readonly SucesoDeDocumento[]>;
}

/** Roles that may withdraw what was published, and open what is hidden. */
export const RETIRAN: readonly Rol[] = ['autoridad', 'pocl', 'poc', 'administrador'];
/** Erasing leaves nothing to go back to. */
export const BORRAN: readonly Rol[] = ['autoridad', 'poc', 'administrador'];
