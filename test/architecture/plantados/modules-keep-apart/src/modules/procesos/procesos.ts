import { propio } from './propio.js';

export const procesos = propio;
