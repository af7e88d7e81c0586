import { ProcedimientoDefectuoso, type Procedimiento } from '../../../machines/contrato.js';

/** The procedures that exist, adapted and ready to decide. Joined in `uniones.module.ts`. */
export abstract class Catalogo {
  /** `implementacion@1`. @throws ProcedimientoAusente when a stored row names one that is not here. */
  abstract get(id: string): Procedimiento;
  abstract find(id: string): Procedimiento | null;
  /** Newest version of a name: `implementacion` → `implementacion@1`. */
  abstract findVigente(nombre: string): Procedimiento | null;
  abstract todos(): readonly Procedimiento[];

  /**
   * Reads again what is kept of a procedure (`name` or `name@n`) that is not part of the program: another process may
   * have put it into use, or taken it out, a moment ago. True: something is known now that was not.
   */
  async traer(_nombreOId: string): Promise<boolean> {
    return false;
  }
}

/** Not known here, which may mean: not yet. Whoever catches it may bring it and try once more. */
export class ProcedimientoAusente extends ProcedimientoDefectuoso {
  constructor(procedimiento: string, pedidoPor: string = procedimiento) {
    super(
      procedimiento,
      pedidoPor === procedimiento
        ? 'is not in the catalogue'
        : `${pedidoPor} opens it, and it is not in the catalogue`,
    );
  }
}
