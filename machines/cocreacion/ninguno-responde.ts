import { cumple, depende, falta } from '../al.js';
import type { Evaluacion, Hechos, JsonObjeto } from '../contrato.js';
import type { ContextoCocreacion } from './contexto.js';

type Respuestas = readonly { readonly proceso: string; readonly respuesta: string }[];

/** Met when none of the processes asked under `clave` answered; else what `decir` tells of the codes they answered. */
export const ningunoResponde =
  (clave: string, decir: (codigos: readonly string[]) => JsonObjeto) =>
  (_c: ContextoCocreacion, datos: unknown, { respuestas }: Hechos): Evaluacion => {
    if (datos === undefined && respuestas === undefined) return depende;
    const dichas = respuestas?.[clave];
    const codigos = Array.isArray(dichas) ? (dichas as Respuestas).map((x) => x.respuesta) : [];
    return codigos.length === 0 ? cumple : falta(decir(codigos));
  };

/** So many are named; of the rest, how many there are. */
export const NOMBRADAS = 20;
