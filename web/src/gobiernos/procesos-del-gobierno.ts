import type { TitularConDetalle } from '../api/modelo';

type ProcesoDeTitular = TitularConDetalle['procesos'][number];

/** Bodies and their sessions are listed under «Órganos y sesiones», and what citizens propose under «Propuestas». */
const CON_LISTA_PROPIA = new Set(['organo', 'sesion', 'propuesta', 'aporte']);

/** What a local government went through: each of its processes that no other list shows. */
export const procesosDelGobierno = ({
  procesos,
}: Pick<TitularConDetalle, 'procesos'>): readonly ProcesoDeTitular[] =>
  procesos.filter((p) => !CON_LISTA_PROPIA.has(p.procedimiento.split('@', 1)[0]!));
