import type { Instante } from './filas.js';

/**
 * What served its purpose and is only kept for a while. Each takes away some of what is older, at most `n`, in a short
 * write of its own that touches no root; and says how many it took.
 */
export abstract class Restos {
  /** Answers kept for repeated keys. */
  abstract olvidarClaves(antesDe: Instante, n: number): Promise<number>;
  /** Messages for the outside that were delivered; those that failed stay, for somebody to send again. */
  abstract olvidarSalidas(antesDe: Instante, n: number): Promise<number>;
  /** Attempts of delivery. */
  abstract olvidarEntregas(antesDe: Instante, n: number): Promise<number>;
}
