/** Continental Ecuador is five hours behind, all the year. */
const DESFASE_MS = 5 * 3_600_000;

const alla = (instante: number): Date => new Date(instante - DESFASE_MS);

/** `AAAA-MM-DD` of an instant there. */
export const diaDe = (instante: number): string => alla(instante).toISOString().slice(0, 10);

/** `AAAAMM` of an instant there. */
export function mesDe(instante: number): number {
  const dia = alla(instante);
  return dia.getUTCFullYear() * 100 + dia.getUTCMonth() + 1;
}
