import type { ParametrosDeCalendario } from './calendario.js';

/** Where the calendar's own parameters are kept; joined to the table of parameters in `uniones.module.ts`. */
export abstract class LectorDeParametrosDeCalendario {
  abstract leer(): Promise<ParametrosDeCalendario>;
}
