/** What parent and victim agree upon. */
export interface Plan {
  readonly url: string;
  /** SQLite: every command that can be is written by the thread. */
  readonly hilo: boolean;
  /** Where acknowledgements and deliveries are written: files outlive a killed process. */
  readonly carpeta: string;
  /** Number of this run, from 0: each brings work of its own. */
  readonly ronda: number;
  readonly cuentas: { readonly delegado: string; readonly poc: string; readonly autoridad: string };
  /** For each run, the titulares its processes are opened for. */
  readonly titulares: readonly {
    readonly bancos: readonly string[];
    readonly convenios: readonly string[];
  }[];
}

/** A command that was answered: the client's own notebook, as in a Jepsen test. */
export interface Acuse {
  readonly clave: string;
  readonly raizId: string;
  readonly secuencia: number;
  readonly hash: string;
}

export const BANCOS_POR_RONDA = 6;
export const CONVENIOS_POR_RONDA = 3;
export const PASOS_DE_BANCO = 15;
