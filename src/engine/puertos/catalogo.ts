import type { Procedimiento } from '../../../machines/contrato.js';

/** The procedures that exist, adapted and ready to decide. Joined in `app.module.ts`. */
export abstract class Catalogo {
  /** `implementacion@1`. @throws ProcedimientoDefectuoso when a stored row names one that is gone. */
  abstract get(id: string): Procedimiento;
  abstract find(id: string): Procedimiento | null;
  /** Newest version of a name: `implementacion` → `implementacion@1`. */
  abstract findVigente(nombre: string): Procedimiento | null;
  abstract todos(): readonly Procedimiento[];
}
