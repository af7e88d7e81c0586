import type { FilaDeCalendario } from './calendario.js';

/** The editable table of the calendar: decrees, local holidays, corrections. National rule rows are code and are not here. */
export abstract class FilaDeCalendarioStore {
  abstract todas(): Promise<readonly FilaDeCalendario[]>;
  /** Writes or replaces by id; the change keeps who made it. */
  abstract guardar(
    filas: readonly FilaDeCalendario[],
    cuentaId: string | null,
    en: number,
  ): Promise<void>;
  abstract borrar(id: string): Promise<void>;
}
