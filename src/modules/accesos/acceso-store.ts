import type { Instante } from '../../engine/puertos/filas.js';
import type { Via } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { ClaseDeAcceso } from '../../platform/registro-de-accesos.js';

export interface FilaAcceso {
  readonly id: string;
  readonly en: Instante;
  readonly clase: ClaseDeAcceso;
  readonly cuentaId: string | null;
  readonly via: Via | null;
  readonly red: string | null;
  readonly objeto: { readonly clase: string; readonly id: string } | null;
  readonly titularId: string | null;
  readonly detalle: string | null;
  readonly motivo: string | null;
}

/** A line with the names its ids have today. */
export interface AccesoVisto extends FilaAcceso {
  readonly cuentaNombre: string | null;
  /** When what it was done on is an account or a person. */
  readonly objetoNombre: string | null;
  readonly titularNombre: string | null;
}

export interface FiltroDeAccesos {
  /** Did it, or it was done on their account. */
  readonly cuentaId?: string;
  readonly clases?: readonly ClaseDeAcceso[];
  readonly titularId?: string;
  /** From this moment (included) to that one (not). */
  readonly desde?: Instante;
  readonly hasta?: Instante;
}

/** Append-only: there is no way to change a line. */
export abstract class AccesoStore {
  abstract anotar(fila: FilaAcceso): Promise<void>;
  /** The latest first. */
  abstract listar(filtro: FiltroDeAccesos, corte: Corte): Promise<Pagina<AccesoVisto>>;
  /** Takes away what is older; how many, at most `tanda`. */
  abstract purgar(antesDe: Instante, tanda: number): Promise<number>;
}
