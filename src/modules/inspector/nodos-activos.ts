import type { Dibujo } from '../../../machines/contrato.js';

/** A situation names its states by their own name; of several nodes that share one, those whose parents are active too. */
export function nodosActivos(dibujo: Dibujo, estados: readonly string[]): string[] {
  if (estados.length === 0) return [];
  const nombres = new Set(estados);
  const activos = new Set<string>();
  // Parents come before their children.
  for (const n of dibujo.nodos)
    if (n.padre === null || (activos.has(n.padre) && nombres.has(n.nombre))) activos.add(n.id);
  return [...activos];
}
