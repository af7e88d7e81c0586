import type { Instante } from '../../engine/puertos/filas.js';
import type { Cuenta } from './cuenta-store.js';

/** An account of the institution's provider, and the account here it is. */
export interface Vinculo {
  readonly emisor: string;
  /** `sub`: the provider's own name for it, which does not change when the mail does. */
  readonly sujeto: string;
  readonly cuentaId: string;
  readonly creadoEn: Instante;
  readonly usadoEn: Instante | null;
}

export abstract class VinculoStore {
  abstract find(
    emisor: string,
    sujeto: string,
  ): Promise<{ readonly vinculo: Vinculo; readonly cuenta: Cuenta } | null>;
  abstract deCuenta(cuentaId: string): Promise<readonly Vinculo[]>;
  /** @throws VinculoEnConflicto when either side is linked already (at this provider). */
  abstract crear(vinculo: Omit<Vinculo, 'usadoEn'>): Promise<void>;
  abstract anotarUso(emisor: string, sujeto: string, ahora: Instante): Promise<void>;
  /** How many were taken away. */
  abstract retirar(cuentaId: string): Promise<number>;
}

export class VinculoEnConflicto extends Error {
  override readonly name = 'VinculoEnConflicto';
}
