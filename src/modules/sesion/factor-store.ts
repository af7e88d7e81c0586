import type { Instante } from '../../engine/puertos/filas.js';
import type { Cuenta, Medio } from './cuenta-store.js';

/** The second factor of an account. `secreto` is sealed; null `confirmadoEn`: shown, not yet proven, and counts for nothing. */
export interface FilaFactor {
  readonly cuentaId: string;
  readonly secreto: string;
  readonly creadoEn: Instante;
  readonly confirmadoEn: Instante | null;
}

/** A login whose password was right and whose second step is still missing. */
export interface FilaDesafio {
  readonly id: string;
  readonly cuentaId: string;
  readonly huella: string;
  readonly medio: Medio;
  readonly programa: boolean;
  readonly creadoEn: Instante;
  readonly venceEn: Instante;
}

export abstract class FactorStore {
  abstract find(cuentaId: string): Promise<FilaFactor | null>;
  /** Replaces one that was not confirmed. False: there is one in force, and nothing changes. */
  abstract proponer(fila: Omit<FilaFactor, 'confirmadoEn'>): Promise<boolean>;
  /** Puts the proposed one in force with its recovery codes; false when there is none to confirm. */
  abstract confirmar(
    cuentaId: string,
    paso: number,
    huellas: readonly string[],
    ahora: Instante,
  ): Promise<boolean>;
  /** Spends a time step: false when it, or a later one, was spent before. Of two at once, one wins. */
  abstract gastarPaso(cuentaId: string, paso: number): Promise<boolean>;
  /** Spends a recovery code; false when it is not one of the account's or was spent before. */
  abstract gastarCodigo(cuentaId: string, huella: string, ahora: Instante): Promise<boolean>;
  abstract codigosSinUsar(cuentaId: string): Promise<number>;
  abstract renovarCodigos(cuentaId: string, huellas: readonly string[]): Promise<void>;
  /** With its codes and the logins that waited for it; no session of the account counts as doubly proven. False: there was none. */
  abstract retirar(cuentaId: string): Promise<boolean>;

  abstract abrirDesafio(desafio: FilaDesafio): Promise<void>;
  /** Counts one try against it. Null: unknown, past, tried `maximo` times already, or its account is off. */
  abstract intentar(
    huella: string,
    ahora: Instante,
    maximo: number,
  ): Promise<{ readonly desafio: FilaDesafio; readonly cuenta: Cuenta } | null>;
  /** False when somebody else closed it first. */
  abstract cerrarDesafio(id: string): Promise<boolean>;
}
