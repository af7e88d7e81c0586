import {
  createEmptyActor,
  type AnyActorScope,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';
import type { AccionDeXState } from './efectos.js';

/** Who a machine takes itself for while it is asked: it holds nothing and is never started. */
const NADIE = createEmptyActor();
const nada = (): void => {};

/**
 * Where the machine goes with the event and what it asks to be done, as XState's own `transition`, which makes an actor
 * and a system for each question only to throw them away: a fifth of its time.
 */
export function transitarSinActor(
  maquina: AnyStateMachine,
  antes: AnyMachineSnapshot,
  suceso: AnyEventObject,
): readonly [AnyMachineSnapshot, readonly AccionDeXState[]] {
  const acciones: AccionDeXState[] = [];
  const donde: AnyActorScope = {
    self: NADIE,
    system: NADIE.system,
    id: '',
    sessionId: '',
    logger: nada,
    defer: nada,
    emit: nada,
    stopChild: nada,
    actionExecutor: (accion) => void acciones.push(accion),
  };
  return [maquina.transition(antes, suceso, donde), acciones];
}
