import type { Rol } from '../../../machines/contrato.js';

/**
 * Who takes part in what goes with a process (P16). Questions and observations are internal (P23): those who work on
 * it read them, the public does not.
 */
export const PARTICIPAN: readonly Rol[] = [
  'autoridad',
  'delegado',
  'pocl',
  'poc',
  'gremio',
  'foro',
  'secretariaTecnica',
  'grupoEjecutor',
  'grupoNucleo',
  'evaluador',
];

/** Who may be asked. */
export const DESTINOS = [
  'autoridad',
  'pocl',
  'delegado',
  'secretariaTecnica',
  'grupoEjecutor',
  'poc',
  'gremio',
] as const satisfies readonly Rol[];

/** Who gives technical assistance: the POC (Anexo 4, step 13) and the gremios beside it. */
export const ASISTEN: readonly Rol[] = ['poc', 'gremio'];
/** Who reports: the POCL keeps the POC and the gremio informed; in a parish one person is all three. */
export const INFORMAN: readonly Rol[] = ['pocl', 'delegado', 'autoridad'];
/** Who acknowledges a report. */
export const ACUSAN: readonly Rol[] = ['poc', 'gremio'];

/** The office one acts with: the one said, if it is held and fits; otherwise the first that fits. Null: none. */
export function cargoPara(
  tiene: readonly Rol[],
  sirven: readonly Rol[],
  dicho: Rol | undefined,
): Rol | null {
  if (dicho !== undefined) return tiene.includes(dicho) && sirven.includes(dicho) ? dicho : null;
  return sirven.find((r) => tiene.includes(r)) ?? null;
}
