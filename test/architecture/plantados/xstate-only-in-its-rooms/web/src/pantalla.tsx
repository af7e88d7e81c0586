import type { AnyStateMachine } from 'xstate';

export type Pantalla = AnyStateMachine;
