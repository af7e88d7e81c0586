import type {
  DeclaracionDePlazo,
  Fecha,
  JsonObjeto,
  TitularHecho,
} from '../../../machines/contrato.js';
import type { Instante } from './filas.js';

/** When a deadline falls due, and how that was reckoned (kept with it and shown day by day). */
export interface Vencimiento {
  readonly fecha: Fecha;
  /** End of that day (24:00) in the titular's zone. */
  readonly instante: Instante;
  readonly computo: JsonObjeto;
}

/** Of the nation's own days: everything but Galápagos lives by it. */
export const ZONA_NACIONAL = 'America/Guayaquil';

/** Civil dates and business days of a titular. Holds the holidays in memory; every answer carries its version. */
export abstract class Calendario {
  /** Civil date of an instant in a zone. */
  abstract fecha(instante: Instante, zona: string): Fecha;
  /** Due date of a named deadline that starts on `desde` (a civil date), `cuanto` units long. */
  abstract vencimiento(
    plazo: DeclaracionDePlazo,
    cuanto: number,
    desde: Fecha,
    titular: TitularHecho,
  ): Vencimiento;
  /** Business days from the day after `desde` to `hasta`, and the calendar version used. */
  abstract diasTermino(
    desde: Fecha,
    hasta: Fecha,
    titular: TitularHecho,
  ): { readonly dias: number; readonly calendario: string };
}
