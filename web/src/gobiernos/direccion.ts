import type { Titular } from '../api/modelo';

/** Where a local government is seen: its expediente once it has begun. */
export const direccionDe = (x: Pick<Titular, 'id' | 'proceso'>): string =>
  x.proceso === null ? `/gobiernos/${x.id}` : `/expedientes/${x.proceso.id}`;
