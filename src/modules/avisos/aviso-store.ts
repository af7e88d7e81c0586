import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** A notice of the journal, or of an office (a question, a report that is due, an office given). */
export interface AvisoVisto {
  readonly id: string;
  readonly codigo: string;
  readonly params: { readonly [k: string]: unknown };
  readonly creadoEn: number;
  /** Null: not of the journal. */
  readonly procedimiento: string | null;
  readonly procesoId: string | null;
  readonly raizId: string | null;
  readonly secuencia: number | null;
  /** Null: for oneself, in no government. */
  readonly titular: { readonly id: string; readonly nombre: string } | null;
  readonly leido: boolean;
  readonly lugar: LugarDeAviso;
}

/**
 * Where it leads. An office says it: an address of the product, from its root, and which of the fifteen steps it is
 * about. Of the journal, the step is written as its procedure numbers it.
 */
export type LugarDeAviso =
  | { readonly ruta: string; readonly paso: number | null }
  | {
      readonly raizId: string;
      readonly procesoId: string;
      readonly procedimiento: string;
      readonly paso: number | null;
    };

export interface FiltroDeAvisos {
  readonly soloSinLeer: boolean;
  readonly titularId?: string;
  /** Name of the titular, without accents or case. */
  readonly q?: string;
}

/** Notices for people: an account reads those addressed to a role it holds over the titular (`alcance.ambitos`). */
export abstract class AvisoStore {
  /** Newest first. `total` counts the unread. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDeAvisos,
    corte: Corte,
  ): Promise<Pagina<AvisoVisto>>;
  /** False when the notice is not there for this account. Reading twice is reading once. */
  abstract leer(alcance: Alcance, avisoId: string, leidoEn: number): Promise<boolean>;
  /** All that were made up to then and are not read yet: those that came while the list was looked at stay new. */
  abstract leerTodos(alcance: Alcance, hasta: number, leidoEn: number): Promise<void>;
}
