import type { Rol } from '../../../machines/contrato.js';

/** Who did something, and as what. */
export interface Hecha {
  readonly cuentaId: string;
  readonly como: Rol;
  /** ms, UTC. */
  readonly en: number;
}
export interface HechaVista extends Hecha {
  readonly nombre: string;
}
