import type { Instante } from '../../engine/puertos/filas.js';
import type { Cuenta } from './cuenta-store.js';

export const ALCANCES_DE_FICHA = ['lectura', 'completo'] as const;

/** A token with a name, for a program of its owner. What it is known by is stored as its SHA-256. */
export interface Ficha {
  readonly id: string;
  readonly cuentaId: string;
  readonly nombre: string;
  readonly alcance: (typeof ALCANCES_DE_FICHA)[number];
  /** Two factors were proven in the session that created it. */
  readonly doble: boolean;
  readonly creadaEn: Instante;
  readonly venceEn: Instante;
  readonly usadaEn: Instante | null;
  readonly revocadaEn: Instante | null;
}

export abstract class FichaStore {
  abstract crear(ficha: Ficha, huella: string): Promise<void>;
  /** In force first, then the latest. */
  abstract deCuenta(cuentaId: string): Promise<readonly Ficha[]>;
  /** Null when unknown, past, revoked, or its account is off. */
  abstract find(
    huella: string,
    ahora: Instante,
  ): Promise<{ readonly ficha: Ficha; readonly cuenta: Cuenta } | null>;
  abstract anotarUso(id: string, ahora: Instante): Promise<void>;
  /** False when it is not the account's or was revoked before. */
  abstract revocar(cuentaId: string, id: string, ahora: Instante): Promise<boolean>;
}
