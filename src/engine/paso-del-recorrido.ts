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

/** What a procedure numbers `paso`; null: whatever it numbers. */
export interface LugarDelPaso {
  readonly procedimiento: string;
  readonly paso: number | null;
}

/** Everything that is looked for in one of the fifteen steps. */
export const lugaresDelPaso = (
  procedimientos: readonly Procedimiento[],
  paso: number,
): readonly LugarDelPaso[] =>
  procedimientos.flatMap(({ id: procedimiento, pasoDelRecorrido: lugar }): LugarDelPaso[] => {
    if (lugar === 'elSuyo') return [{ procedimiento, paso }];
    return lugar === paso ? [{ procedimiento, paso: null }] : [];
  });

/** Those that stand whole in one of the fifteen steps, each version with its own: what they number is no step of these. */
export const pasosDeHijos = (
  procedimientos: readonly Pick<Procedimiento, 'id' | 'pasoDelRecorrido'>[],
): ReadonlyMap<string, number> =>
  new Map(
    procedimientos.flatMap(({ id, pasoDelRecorrido: paso }) =>
      typeof paso === 'number' ? [[id, paso] as const] : [],
    ),
  );
