import { elenco } from '../../demo/elenco.js';

export const procesos = elenco;
