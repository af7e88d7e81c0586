import type { Procedimiento } from '../../machines/contrato.js';

/**
 * In which of the fifteen steps of Anexo 4 to look for what a procedure numbers `paso`; null: in none of them, or the
 * procedure is not here to say it.
 */
export function pasoDelRecorrido(
  procedimiento: Procedimiento | null,
  paso: number | null,
): number | null {
  const lugar = procedimiento?.pasoDelRecorrido ?? null;
  return lugar === 'elSuyo' ? paso : lugar;
}
