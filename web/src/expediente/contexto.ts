import { useOutletContext } from 'react-router';
import type { Oferta, Paso, Situacion } from '../api/modelo';

/** What the tabs of an expediente share. */
export interface ContextoDeExpediente {
  readonly situacion: Situacion;
  /** The chosen plan, if there is any. */
  readonly plan: string | null;
  elegirPlan(id: string): void;
}

export const useExpediente = (): ContextoDeExpediente => useOutletContext<ContextoDeExpediente>();

/** The chosen plan and everything below it. */
export function arbolDe(situacion: Situacion, id: string): ReadonlySet<string> {
  const arbol = new Set([id]);
  // Children come in any order: go round until nothing more hangs from the tree.
  for (let antes = 0; antes !== arbol.size;) {
    antes = arbol.size;
    for (const h of situacion.hijos)
      if (h.padreId !== null && arbol.has(h.padreId)) arbol.add(h.id);
  }
  return arbol;
}

/** Offers shown now: those of the trunk and those of the chosen plan, not those of the other plans alive. */
export function ofertasDelPlan(situacion: Situacion, plan: string | null): readonly Oferta[] {
  const ajenos = new Set<string>();
  for (const p of situacion.planes)
    if (p.procesoId !== plan) for (const id of arbolDe(situacion, p.procesoId)) ajenos.add(id);
  return situacion.ofertas.filter((o) => !ajenos.has(o.procesoId));
}

/** Doing now: what one looks for on entering. */
export const estaAbierto = (p: Pick<Paso, 'estado'>): boolean =>
  p.estado === 'disponible' || p.estado === 'enCurso' || p.estado === 'observado';

export const estaCerrado = (p: Pick<Paso, 'estado'>): boolean =>
  p.estado === 'cumplido' || p.estado === 'omitido' || p.estado === 'noAplica';

export const direccionDeOferta = (s: Situacion, o: Pick<Oferta, 'evento' | 'procesoId'>): string =>
  `/expedientes/${s.raizId}/avanzar/${o.evento}${o.procesoId === s.raizId ? '' : `?proceso=${o.procesoId}`}`;

/** The next thing this person may do: of the furthest open step first, for that is where the process is. */
export function siguienteMio(ofertas: readonly Oferta[]): Oferta | undefined {
  const mias = ofertas.filter((o) => o.puedo && o.paso !== null);
  return mias.toSorted((a, b) => (b.paso ?? 0) - (a.paso ?? 0))[0];
}
