/** Where the rules of a co-creation are written: the act of the third plan, the national guide, and our own. */
import type { Cita } from '../contrato.js';

export const s3 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S3',
  lugar,
  claves,
});
export const s4 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S4',
  lugar,
  claves,
});
export const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });
