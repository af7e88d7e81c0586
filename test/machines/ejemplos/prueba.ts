import type { Ejemplos } from '../ejemplos.js';

/** For the little procedure of `test/xstate/maquina-de-prueba.ts`. */
export const ejemplos: Ejemplos = { salidas: { plan: [{ suma: 2 }, {}] } };
