import { Adaptador } from '../../xstate/adaptador.js';

export const inspector = Adaptador;
