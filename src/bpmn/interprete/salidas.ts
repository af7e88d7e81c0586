/** Where a token goes when it leaves a node. */
import type { Json } from '../../../machines/contrato.js';
import type { Evaluado } from '../modelo/feel.js';
import type { Flujo, Nodo } from '../modelo/modelo.js';
import type { Variables } from './foto.js';
import type { Mesa } from './mesa.js';

export type Eleccion =
  | { readonly flujos: readonly string[] }
  | { readonly fallo: Exclude<Evaluado, { valor: Json }> }
  | { readonly sinCamino: true };

const porDefectoDe = (nodo: Nodo): string | null => ('porDefecto' in nodo ? nodo.porDefecto : null);

/** The first true one, else the default one. A single way out needs no condition. */
export function elegirUna(mesa: Mesa, nodo: Nodo, ambito: string): Eleccion {
  if (nodo.salidas.length === 0) return { flujos: [] };
  const porDefecto = porDefectoDe(nodo);
  for (const id of nodo.salidas) {
    const flujo = mesa.modelo.flujos[id]!;
    if (id === porDefecto) continue;
    const cierto = esCierta(mesa, flujo, ambito);
    if (typeof cierto !== 'boolean') return { fallo: cierto };
    if (cierto) return { flujos: [id] };
  }
  return porDefecto === null ? { sinCamino: true } : { flujos: [porDefecto] };
}

/** All those that are true; the default one when none of those with a condition is. */
export function elegirVarias(
  mesa: Mesa,
  nodo: Nodo,
  ambito: string,
  ademas: Variables = {},
): Eleccion {
  if (nodo.salidas.length === 0) return { flujos: [] };
  const porDefecto = porDefectoDe(nodo);
  const elegidos: string[] = [];
  for (const id of nodo.salidas) {
    if (id === porDefecto) continue;
    const cierto = esCierta(mesa, mesa.modelo.flujos[id]!, ambito, ademas);
    if (typeof cierto !== 'boolean') return { fallo: cierto };
    if (cierto) elegidos.push(id);
  }
  const conCondicion = elegidos.some((id) => mesa.modelo.flujos[id]!.condicion !== null);
  const hayCondiciones = nodo.salidas.some((id) => mesa.modelo.flujos[id]!.condicion !== null);
  if (porDefecto !== null && hayCondiciones && !conCondicion) elegidos.push(porDefecto);
  else if (porDefecto !== null && !hayCondiciones) elegidos.push(porDefecto);
  return elegidos.length === 0 ? { sinCamino: true } : { flujos: elegidos };
}

function esCierta(
  mesa: Mesa,
  flujo: Flujo,
  ambito: string,
  ademas: Variables = {},
): boolean | Exclude<Evaluado, { valor: Json }> {
  if (flujo.condicion === null) return true;
  const e = mesa.evaluar(flujo.condicion, ambito, undefined, ademas);
  if (!('valor' in e)) return e;
  if (typeof e.valor !== 'boolean')
    return { fallo: 'sinSentido', detalle: `${flujo.condicion} → ${JSON.stringify(e.valor)}` };
  return e.valor;
}

/** The tokens walk these flows. */
export function caminar(mesa: Mesa, ambito: string, flujos: readonly string[], veces = 1): void {
  const todas = Array.from({ length: veces }, () => flujos).flat();
  for (const f of todas) mesa.recorridos[f] = (mesa.recorridos[f] ?? 0) + 1;
  mesa.jugar(
    ...todas.map((f) => ({
      que: 'entrar' as const,
      nodo: mesa.modelo.flujos[f]!.destino,
      ambito,
      flujo: f,
    })),
  );
}

/** Out of an activity or event: plain flows and true conditions. Nothing true and no default is for somebody to mend. */
export function salir(mesa: Mesa, nodo: Nodo, ambito: string, veces: number): void {
  const eleccion = elegirVarias(mesa, nodo, ambito);
  if ('flujos' in eleccion) {
    caminar(mesa, ambito, eleccion.flujos, veces);
    return;
  }
  atascar(mesa, nodo, ambito, eleccion, 'salida');
}

export function atascar(
  mesa: Mesa,
  nodo: Nodo,
  ambito: string,
  eleccion: Exclude<Eleccion, { flujos: readonly string[] }>,
  fase: 'entrada' | 'salida',
): void {
  const ficha = mesa.nueva({ nodo: nodo.id, ambito, espera: { tipo: 'evento' } });
  if ('fallo' in eleccion) mesa.fallo(ficha, eleccion.fallo, fase);
  else mesa.incidente(ficha, 'SIN_CAMINO', nodo.nombre || nodo.id, fase);
}
