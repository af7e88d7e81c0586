import type { Instante } from './filas.js';

/** The only clock. The demo and the tests have their own; on PostgreSQL it takes its offset from the server. */
export abstract class Reloj {
  abstract ahora(): Instante;
}
