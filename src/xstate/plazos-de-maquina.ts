import type { AnyStateMachine } from 'xstate';
import { recorrerEstados, type DefinicionXState } from '../../machines/definicion.js';

/** A named `after` of one state: XState's event when it falls due, and our name and key of it. */
export interface PlazoDeMaquina {
  readonly suceso: string;
  readonly nombre: string;
  readonly clave: string;
}

/**
 * The named deadlines of a machine by XState's event type. A delay without implementation fires at once in the
 * same call, and a function of the clock would be computed here and lost: both are refused.
 * @throws Error
 */
export function plazosDeMaquina(
  definicion: DefinicionXState,
  maquina: AnyStateMachine,
): Map<string, PlazoDeMaquina> {
  const declarados = new Set(definicion.plazos.map((p) => p.nombre));
  const plazos = new Map<string, PlazoDeMaquina>();
  for (const nodo of recorrerEstados(maquina)) {
    for (const transicion of nodo.after) {
      const nombre = String(transicion.delay);
      if (typeof maquina.implementations.delays[nombre] !== 'number')
        throw new Error(
          `the deadline '${nombre}' of '${nodo.id}' has no placeholder in setup.delays`,
        );
      if (!declarados.has(nombre))
        throw new Error(`the deadline '${nombre}' of '${nodo.id}' is not declared`);
      plazos.set(transicion.eventType, {
        suceso: transicion.eventType,
        nombre,
        clave: `${nodo.id}:${nombre}`,
      });
    }
  }
  return plazos;
}
