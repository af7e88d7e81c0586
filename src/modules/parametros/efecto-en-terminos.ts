import type { Fecha } from '../../../machines/contrato.js';

/** A running término that another reading of the calendar would end on another day. */
export interface TerminoConOtraLectura {
  readonly procesoId: string;
  readonly raizId: string;
  readonly procedimiento: string;
  readonly titular: { readonly id: string; readonly nombre: string };
  readonly nombre: string;
  readonly vence: Fecha;
  readonly nuevoVence: Fecha;
}

/** What the calendar's own parameter moves. The calendar is behind it. */
export abstract class EfectoEnTerminos {
  abstract conSuspensionesHabiles(habiles: boolean): Promise<readonly TerminoConOtraLectura[]>;
}
