import type { Instante } from '../../engine/puertos/filas.js';
import type { Rol } from '../../../machines/contrato.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Preferencia } from './preferencia.js';

/** Somebody whose digest of the day has not been made. */
export interface PorResumir {
  readonly cuentaId: string;
  readonly correo: string;
  readonly preferencia: Preferencia;
  /** Until when the last one told; null: there was none. */
  readonly hasta: Instante | null;
}

/** A day as it is lived in a zone. */
export interface DiaEnZona {
  readonly zona: string;
  readonly fecha: string;
  readonly minuto: number;
  readonly habil: boolean;
}

/** What is told by mail: a notice of the journal, or of an office. */
export interface AvisoPorContar {
  readonly id: string;
  readonly codigo: string;
  readonly params: { readonly [k: string]: unknown };
  readonly creadoEn: Instante;
  /** Null: of an office. */
  readonly procedimiento: string | null;
  readonly titularNombre: string | null;
}

export interface AvisoDeLaBitacora extends AvisoPorContar {
  readonly titularId: string;
  readonly titularNombre: string;
  readonly roles: readonly Rol[];
  readonly raizId: string;
  readonly procesoId: string;
  readonly procedimiento: string;
  /** As its procedure numbers it. */
  readonly paso: number | null;
}

export abstract class PreferenciaStore {
  /** Null: those by default. */
  abstract find(cuentaId: string): Promise<Preferencia | null>;
  abstract guardar(cuentaId: string, preferencia: Preferencia, ahora: Instante): Promise<void>;

  /**
   * Active accounts that live their day in that zone, without the digest of `fecha`, whose hour has come; on a day that
   * is not working, only who wants it.
   */
  abstract porResumir(dia: DiaEnZona, n: number): Promise<readonly PorResumir[]>;
  /** Writes the day down: false when it was there already. */
  abstract anotarResumen(resumen: {
    readonly cuentaId: string;
    readonly fecha: string;
    readonly hasta: Instante;
    readonly avisos: number;
    readonly cartaId: string | null;
  }): Promise<boolean>;
  /** Notices addressed to the account and not read, made after `desde` and up to `hasta`, oldest first. */
  abstract avisosEntre(
    alcance: Alcance,
    desde: Instante,
    hasta: Instante,
    limite: number,
  ): Promise<readonly AvisoPorContar[]>;
  abstract findAviso(id: string): Promise<AvisoDeLaBitacora | null>;
}
