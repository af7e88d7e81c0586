import type { Situacion } from '../api/modelo';

/** Of which commitment a process is; null when it is of none. Their acts have the same names in all of them. */
export function compromisoDe(
  { hijos }: Pick<Situacion, 'hijos'>,
  procesoId: string,
): string | null {
  const parte = hijos.find((h) => h.id === procesoId);
  return parte?.procedimiento.startsWith('compromiso@') === true ? parte.nombre : null;
}
