import type { Fecha, Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';

/** Who said «I take care of this», or was asked to. It arranges the work and authorises nobody. */
export interface Encargo {
  readonly procesoId: string;
  readonly evento: string;
  /** Since when the task waits: done and back again, it is another, and nobody's. */
  readonly tareaDesde: Instante;
  readonly cuentaId: string;
  /** Another account: it was delegated. */
  readonly puestoPor: string;
  readonly puestoEn: Instante;
  readonly motivo: string | null;
}

/** Somebody in office who may do it and can enter. */
export interface Candidato {
  readonly cuentaId: string;
  readonly personaId: string;
  readonly nombre: string;
  readonly roles: readonly Rol[];
  /** On leave today, until then, and who stands in. */
  readonly ausencia: { readonly hasta: Fecha; readonly sustituto: string } | null;
}

export abstract class EncargoStore {
  /** Whose role is one of these over this titular on that day, with an account that is open. By name. */
  abstract candidatos(
    titular: { readonly id: string; readonly gremio: string | null },
    roles: readonly Rol[],
    hoy: Fecha,
  ): Promise<readonly Candidato[]>;
  /** Writes it if nobody has the task, or one of those in `siDe` does. Whether it was written. */
  abstract poner(encargo: Encargo, siDe: readonly string[]): Promise<boolean>;
  /** Only if that account has it. */
  abstract quitar(procesoId: string, evento: string, cuentaId: string): Promise<void>;
}
