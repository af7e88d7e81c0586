import type { FilaPlazo } from '../engine/puertos/filas.js';

/** The armed and stopped deadlines of a root once a command changed some, in the order in which they are read. */
export function plazosTras(
  antes: readonly FilaPlazo[],
  cambiados: readonly FilaPlazo[],
): readonly FilaPlazo[] {
  if (cambiados.length === 0) return antes;
  const porId = new Map([...antes, ...cambiados].map((p) => [p.id, p]));
  return [...porId.values()]
    .filter((p) => p.estado === 'armado' || p.estado === 'detenido')
    .sort((a, b) => a.venceEn - b.venceEn || (a.id < b.id ? -1 : 1));
}
