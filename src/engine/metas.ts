/**
 * Our own targets: by when a step should be done. No source sets them, they are called «meta» and never «término», and
 * nothing is decided by them. The days are those in force on the day the step opened: a target does not move after.
 */
import type { Fecha, PasoVisto } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import type { Fuentes } from './fuentes.js';
import { sumarDias, type LibroDePlazos } from './libro-de-plazos.js';
import { fichaDe } from './procedimiento-seguro.js';
import { ultimoDiaDe } from './sobre.js';

/** By step; under null, the deadlines of no step. A step without a target is not there. */
export type Metas = ReadonlyMap<number | null, Fecha>;

/** Of each open step: the date of its armed deadline, or so many days from when it opened. */
export async function metasDe(
  nodo: Nodo,
  vistos: readonly PasoVisto[],
  plazos: LibroDePlazos,
  fuentes: Fuentes,
): Promise<Metas> {
  const { metas, parametrosDeMetas, pasoDePlazo } = fichaDe(nodo.proc);
  const fechas = new Map<number | null, Fecha>();
  for (const f of nodo.proc.plazos.size === 0 ? [] : plazos.vigentes(nodo.id)) {
    const paso = pasoDePlazo.get(f.nombre) ?? null;
    const otra = fechas.get(paso);
    if (otra === undefined || f.venceFecha < otra) fechas.set(paso, f.venceFecha);
  }
  for (const { numero, abierto } of vistos) {
    const meta = metas.get(numero);
    if (meta === undefined || fechas.has(numero) || typeof abierto !== 'string') continue;
    const desde = ultimoDiaDe(abierto);
    const fijada = await fuentes.parametroEl(desde, meta.parametro, parametrosDeMetas);
    fechas.set(numero, sumarDias(desde, typeof fijada === 'number' ? fijada : meta.dias));
  }
  return fechas;
}
