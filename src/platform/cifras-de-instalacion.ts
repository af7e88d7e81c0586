/** What whoever operates the installation watches: what should be near zero, and grows when something is wrong. */
export interface Cifras {
  /** Deadlines due for more than a minute that nobody fired. */
  readonly plazosAtrasados: number;
  readonly salidasPendientes: number;
  readonly salidasFallidas: number;
  /** Seconds that the oldest message due has waited; 0 without any. */
  readonly esperaDeSalidas: number;
  readonly incidentesAbiertos: number;
}

export abstract class CifrasDeInstalacion {
  abstract leer(): Promise<Cifras>;
}
