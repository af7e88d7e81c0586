import { createActor } from 'xstate';

export const actor = createActor;
