/** Data that go from one place to another: into a call and out of it, into a message and out of it. */
import type { Evaluado } from '../modelo/feel.js';
import type { Traspaso } from '../modelo/modelo.js';
import type { Json } from '../../../machines/contrato.js';
import type { Ficha, Variables } from './foto.js';
import type { Mesa } from './mesa.js';

type Fallo = Exclude<Evaluado, { valor: Json }>;

/** What is handed over, worked out where it comes from. */
export function juntar(
  mesa: Mesa,
  ambito: string,
  ficha: Ficha | undefined,
  traspasos: readonly Traspaso[],
): { readonly datos: Variables } | { readonly fallo: Fallo } {
  const datos: { [nombre: string]: Json } = {};
  for (const { a, de } of traspasos) {
    const e = mesa.evaluar(de, ambito, ficha);
    if (!('valor' in e)) return { fallo: e };
    datos[a] = e.valor;
  }
  return { datos };
}

/**
 * What is taken of what came; without associations, all of it. A datum that did not come is not put: who needs it will
 * stop and name it.
 */
export function tomar(
  mesa: Mesa,
  vinieron: Variables,
  traspasos: readonly Traspaso[] | null,
): { readonly datos: Variables } | { readonly fallo: Fallo } {
  if (traspasos === null) return { datos: vinieron };
  const datos: { [nombre: string]: Json } = {};
  for (const { a, de, llano } of traspasos) {
    if (llano && !(de in vinieron)) continue;
    const e = mesa.entorno.evaluador.evaluar(de, vinieron);
    if (!('valor' in e)) return { fallo: e };
    datos[a] = e.valor;
  }
  return { datos };
}

/** Of these, those it declares; it that declares none, all. */
export const soloDeclarados = (
  datos: Variables,
  declarados: readonly string[] | null | undefined,
): Variables =>
  declarados == null
    ? datos
    : Object.fromEntries(Object.entries(datos).filter(([nombre]) => declarados.includes(nombre)));
