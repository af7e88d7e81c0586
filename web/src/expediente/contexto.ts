import { useOutletContext } from 'react-router';
import type { Oferta, Paso, Plan, Situacion } from '../api/modelo';

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

/** The plan a process belongs to; none, of the trunk. */
export const planDe = (situacion: Situacion, id: string): string | undefined =>
  situacion.planes.find((p) => arbolDe(situacion, p.procesoId).has(id))?.procesoId;

/** Where a step is looked at: with several plans, in the one that is told. */
export function direccionDePaso(s: Situacion, paso: number | null): string {
  const busca = new URLSearchParams({
    ...(s.planElegido === null || s.planes.length < 2 ? {} : { plan: s.planElegido }),
    ...(paso === null ? {} : { paso: String(paso) }),
  }).toString();
  return `/expedientes/${s.raizId}${busca === '' ? '' : `?${busca}`}`;
}

/** Offers shown now: those of the trunk and those of the chosen plan, not those of the other plans alive. */
export function ofertasDelPlan(situacion: Situacion, plan: string | null): readonly Oferta[] {
  const ajenos = new Set<string>();
  for (const p of situacion.planes)
    if (p.procesoId !== plan) for (const id of arbolDe(situacion, p.procesoId)) ajenos.add(id);
  return situacion.ofertas.filter((o) => !ajenos.has(o.procesoId));
}

const SALIDAS = /^(dejar|omitir|retirar|reabrir|desistir|cerrarSin)/;
/** Not the way on but a way out or back: it is offered last, and never as the main thing to do. */
export const esSalida = (o: Pick<Oferta, 'evento'>): boolean => SALIDAS.test(o.evento);

/** Doing now: what one looks for on entering. */
export const estaAbierto = (p: Pick<Paso, 'estado'>): boolean =>
  p.estado === 'disponible' || p.estado === 'enCurso' || p.estado === 'observado';

export const estaCerrado = (p: Pick<Paso, 'estado'>): boolean =>
  p.estado === 'cumplido' || p.estado === 'omitido' || p.estado === 'noAplica';

export const direccionDeOferta = (s: Situacion, o: Pick<Oferta, 'evento' | 'procesoId'>): string =>
  `/expedientes/${s.raizId}/avanzar/${o.evento}${o.procesoId === s.raizId ? '' : `?proceso=${o.procesoId}`}`;

/** «C2», for what is offered by a stage of the co-creation. */
export const etapaDeOferta = (o: Pick<Oferta, 'procedimiento' | 'paso'>): string | null =>
  o.paso !== null && o.procedimiento.startsWith('cocreacion@') ? `C${o.paso}` : null;

/** The stages of a co-creation are all in one step of the way, and their names carry their own numbers. */
export const pasoQueSeDice = (
  p: Pick<Paso, 'numero'> & { readonly procedimiento: string },
  o: Pick<Oferta, 'pasoDelRecorrido'>,
): number =>
  p.procedimiento.startsWith('cocreacion@') ? (o.pasoDelRecorrido ?? p.numero) : p.numero;

export interface Siguiente {
  readonly paso: number;
  readonly a: string;
}

/** Where this person goes on: the furthest open step in which they may do something, and straight to it if it is one thing. */
export function siguienteMio(s: Situacion, ofertas: readonly Oferta[]): Siguiente | undefined {
  const abiertos = new Set(s.pasos.filter(estaAbierto).map((p) => p.numero));
  const mias = ofertas.flatMap((o) => {
    const paso = o.pasoDelRecorrido;
    return o.puedo && paso !== null && abiertos.has(paso) && !esSalida(o) ? [{ o, paso }] : [];
  });
  // What is awaited goes before what may merely happen.
  const esperadas = mias.filter((x) => x.o.espera);
  const candidatas = esperadas.length > 0 ? esperadas : mias;
  const paso = Math.max(...candidatas.map((x) => x.paso));
  const suyas = candidatas.filter((x) => x.paso === paso);
  const unica = suyas.length === 1 ? suyas[0] : undefined;
  if (suyas.length === 0) return undefined;
  return {
    paso,
    a:
      unica === undefined
        ? `/expedientes/${s.raizId}?${new URLSearchParams({ ...(s.planElegido === null ? {} : { plan: s.planElegido }), paso: String(paso) }).toString()}#acciones`
        : direccionDeOferta(s, unica.o),
  };
}

/** At most two plans are drawn: the chosen one and the newest of the others; the selector has them all. */
export function planesALaVista(planes: readonly Plan[], elegido: string | null): readonly Plan[] {
  if (planes.length <= 2) return planes;
  const mio = planes.find((p) => p.procesoId === elegido) ?? planes.at(-1);
  const otro = planes.findLast((p) => p !== mio);
  return planes.filter((p) => p === mio || p === otro);
}
