import { elenco } from './demo/elenco.js';

export const permitido = elenco;
