import type { Origen } from '../../platform/origen.js';
import type { Cuenta, FilaSesion, Medio } from './cuenta-store.js';

export interface SesionAbierta {
  readonly secreto: string;
  readonly sesion: FilaSesion;
  readonly cuenta: Cuenta;
}

/** Half of a login: what the second step is asked with. */
export interface DesafioAbierto {
  readonly secreto: string;
  readonly venceEn: number;
}

export type Entrada =
  | { readonly abierta: SesionAbierta; readonly desafio: null }
  | { readonly abierta: null; readonly desafio: DesafioAbierto };

/** How somebody comes in, once the first factor is proven. */
export interface Llegada {
  readonly medio: Medio;
  readonly programa: boolean;
  readonly origen: Origen;
  /** The institution's provider says it asked for two factors itself. */
  readonly doblePorElProveedor?: boolean;
}
