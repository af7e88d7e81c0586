import type { IndicesDeLinea, LineaNueva } from '../engine/puertos/filas.js';
import { mesDe } from './hora-continental.js';

/** How many of these lines people recorded, by month: what each root's activity is summed from. */
export function actividadDe(
  lineas: readonly LineaNueva[],
  indices: readonly IndicesDeLinea[],
): { readonly mes: number; readonly lineas: number }[] {
  const cuenta = new Map<number, number>();
  for (const [i, { registradoEn }] of lineas.entries()) {
    if (indices[i]!.registradoPor === null) continue;
    const mes = mesDe(registradoEn);
    cuenta.set(mes, (cuenta.get(mes) ?? 0) + 1);
  }
  return [...cuenta].map(([mes, cuantas]) => ({ mes, lineas: cuantas }));
}
