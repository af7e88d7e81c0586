import { nada } from './no-existe.js';

export const perdido = nada;
