/** What a transition does besides leading somewhere: notices, children, annotations; and the guards and actions of every machine. */
import { assign, fromTransition } from 'xstate';
import type { Hechos, JsonObjeto, RequisitoCualquiera, Rol } from './contrato.js';
import { anotarPasos } from './registro-de-pasos.js';
import type {
  Argumentos,
  ContextoConPasos,
  EntradaDeMaquina,
  ParamsDeAnotarPaso,
  Suceso,
} from './registro-de-pasos.js';
import { impide } from './requisito.js';

export interface ParamsDeAvisar {
  readonly codigo: string;
  readonly roles: readonly Rol[];
  readonly params: JsonObjeto;
}
export interface ParamsDeAbrirHijo {
  readonly ref: string;
  /** Name of the child's procedure as listed in the definition's `hijos` (`compromiso`), without version. */
  readonly procedimiento: string;
  readonly entrada: JsonObjeto;
}
export interface ParamsDeAbrirHijos {
  readonly hijos: readonly ParamsDeAbrirHijo[];
}
export interface ParamsDeAvisarPadre {
  readonly evento: string;
  readonly datos: JsonObjeto;
}
export type Fija<P> = P | ((args: Argumentos) => P);

/** An action as written in a transition: by name, with params given or computed from context and event. */
export interface AccionEscrita {
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly params?: any;
}

/** A notice for people of the titular and for the outside. Text: `aviso.CODIGO`. */
export function avisar(
  codigo: string,
  roles: readonly Rol[],
  params: Fija<JsonObjeto> = {},
): AccionEscrita {
  if (typeof params === 'function')
    return {
      type: 'avisar',
      params: (args: Argumentos): ParamsDeAvisar => ({ codigo, roles, params: params(args) }),
    };
  return { type: 'avisar', params: { codigo, roles, params } satisfies ParamsDeAvisar };
}
/** Opens a child that no state waits for (a state that waits uses `invoke`). */
export const abrirHijo = (params: Fija<ParamsDeAbrirHijo>): AccionEscrita => ({
  type: 'abrirHijo',
  params,
});
/** Opens several at once, as many as the context says. */
export const abrirHijos = (
  params: (args: Argumentos) => readonly ParamsDeAbrirHijo[],
): AccionEscrita => ({
  type: 'abrirHijos',
  params: (args: Argumentos): ParamsDeAbrirHijos => ({ hijos: params(args) }),
});
/** Tells the parent; it hears it in the same command as an internal event. */
export const avisarPadre = (params: Fija<ParamsDeAvisarPadre>): AccionEscrita => ({
  type: 'avisarPadre',
  params,
});
/** Changes to step records outside a transition written by `al` (an `entry`, for instance). */
export const anotarPaso = (params: Fija<ParamsDeAnotarPaso>): AccionEscrita => ({
  type: 'anotarPaso',
  params,
});

export interface ParamsDeRequisitos {
  readonly requisitos: readonly RequisitoCualquiera[];
}

/** Guards and actions every machine gives to its `setup`. In a plain actor the effects do nothing. */
export function base<C extends ContextoConPasos>() {
  return {
    guards: {
      requisitos: (
        { context, event }: { context: C; event: Suceso },
        { requisitos }: ParamsDeRequisitos,
      ): boolean =>
        requisitos.every(
          // The rule's own context and data types were checked where it was written.
          (r) =>
            !impide(
              r,
              r.evaluar(context as never, event.datos as never, event.hechos),
              event.hechos,
            ),
        ),
    },
    actions: {
      anotarPaso: assign<C, Suceso, ParamsDeAnotarPaso, Suceso, never>(
        ({ context, event }, params) => anotarPasos(context, params, hechosDe(event)) as Partial<C>,
      ),
      avisar: (_: unknown, _params: ParamsDeAvisar): void => {},
      abrirHijo: (_: unknown, _params: ParamsDeAbrirHijo): void => {},
      abrirHijos: (_: unknown, _params: ParamsDeAbrirHijos): void => {},
      avisarPadre: (_: unknown, _params: ParamsDeAvisarPadre): void => {},
    },
  };
}

/** Facts of an event; at birth they come with the input. */
const hechosDe = (event: Suceso): Hechos | undefined =>
  (event.hechos as Hechos | undefined) ??
  (event as unknown as { input?: EntradaDeMaquina }).input?.hechos;

/** A sub-process as a plain actor sees it: it lives elsewhere and never ends by itself. */
export const procesoAparte = fromTransition<null, { type: string }, never, JsonObjeto>(
  (estado) => estado,
  null,
);

/** Placeholder of a named deadline, the longest a JavaScript timer can take: the engine computes the real one. */
export const SIN_RELOJ = 2_147_483_647;
