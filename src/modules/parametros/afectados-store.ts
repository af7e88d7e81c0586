import type { Fecha } from '../../../machines/contrato.js';
import type { FilaParametro } from './parametro-store.js';

/** An open step, or an armed deadline, that a parameter rules. */
export interface Afectado {
  readonly procesoId: string;
  readonly raizId: string;
  readonly procedimiento: string;
  readonly titular: { readonly id: string; readonly nombre: string };
  /** The day it began to run: the parameter in force that day is the one it goes by. */
  readonly desde: Fecha;
  /** As it was reckoned, for a deadline. */
  readonly vence: Fecha | null;
}

/** What is open today under a parameter. */
export abstract class AfectadosStore {
  /** Open steps of that number in processes of that procedure, of one titular or of all. */
  abstract pasosAbiertos(
    procedimiento: string,
    paso: number,
    titularId: string | null,
  ): Promise<readonly Afectado[]>;
  abstract plazosArmados(
    procedimiento: string,
    plazo: string,
    titularId: string | null,
  ): Promise<readonly Afectado[]>;
  /** Every row of a parameter: the general ones and those of each titular. */
  abstract filasDe(nombre: string): Promise<readonly FilaParametro[]>;
  /** Names of those who set them. */
  abstract nombresDeCuentas(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
