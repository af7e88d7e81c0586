import type { FilaPaso, FilaTarea } from '../engine/puertos/filas.js';
import type { Asiento } from '../engine/puertos/proceso-store.js';
import { enLista } from './filas-leidas.js';

/** Projection rows as stored: lists as text. */
export interface PasoGuardado {
  readonly proceso_id: string;
  readonly numero: number;
  readonly estado: string;
  readonly vuelta: number;
  readonly desde: string | null;
  readonly inicio: string | null;
  readonly sin_constancia: boolean;
  readonly regularizado: boolean;
  readonly pendientes: string;
}

export interface TareaGuardada {
  readonly proceso_id: string;
  readonly evento: string;
  readonly paso: number | null;
  readonly actua: string;
  readonly registran: string;
  readonly faltan: string;
  readonly desde: number;
  readonly vence_fecha: string | null;
}

/** The projections of one process. */
export interface Proyeccion {
  readonly pasos: ReadonlyMap<number, PasoGuardado>;
  readonly tareas: ReadonlyMap<string, TareaGuardada>;
}

export const PROYECCION_VACIA: Proyeccion = { pasos: new Map(), tareas: new Map() };

/** What has to be written so that the stored rows become the asked ones. */
export interface DiferenciaDeProyeccion {
  readonly pasos: PasoGuardado[];
  readonly pasosFuera: { readonly proceso_id: string; readonly numero: number }[];
  readonly tareas: TareaGuardada[];
  readonly tareasFuera: { readonly proceso_id: string; readonly evento: string }[];
}

/** Adds to `diferencia` what changes in one process, and gives its projections as they will be. */
export function compararProyeccion(
  antes: Proyeccion,
  pedida: Asiento['proyecciones'][number],
  diferencia: DiferenciaDeProyeccion,
): Proyeccion {
  const { procesoId } = pedida;
  const pasos = new Map<number, PasoGuardado>();
  for (const fila of pedida.pasos) {
    const viejo = antes.pasos.get(fila.numero);
    const inicio = inicioDe(viejo, fila);
    const igual = viejo !== undefined && mismoPaso(viejo, fila, inicio);
    const nuevo = igual ? viejo : pasoGuardado(procesoId, fila, inicio);
    if (!igual) diferencia.pasos.push(nuevo);
    pasos.set(fila.numero, nuevo);
  }
  for (const numero of antes.pasos.keys()) {
    if (!pasos.has(numero)) diferencia.pasosFuera.push({ proceso_id: procesoId, numero });
  }
  const tareas = new Map<string, TareaGuardada>();
  for (const fila of pedida.tareas) {
    const viejo = antes.tareas.get(fila.evento);
    // A task that was already there keeps its `desde`: it still waits since then.
    const nuevo = tareaGuardada(procesoId, fila, viejo?.desde ?? fila.desde);
    const igual = viejo !== undefined && mismaTarea(viejo, nuevo);
    if (!igual) diferencia.tareas.push(nuevo);
    tareas.set(fila.evento, igual ? viejo : nuevo);
  }
  for (const evento of antes.tareas.keys()) {
    if (!tareas.has(evento)) diferencia.tareasFuera.push({ proceso_id: procesoId, evento });
  }
  return { pasos, tareas };
}

export const sinDiferencia = (): DiferenciaDeProyeccion => ({
  pasos: [],
  pasosFuera: [],
  tareas: [],
  tareasFuera: [],
});

/** Of a closed step the process no longer says since when it was open: what was written of that round stands. */
const inicioDe = (viejo: PasoGuardado | undefined, { inicio, vuelta }: FilaPaso): string | null =>
  inicio !== undefined ? inicio : viejo?.vuelta === vuelta ? viejo.inicio : null;

function mismoPaso(a: PasoGuardado, b: FilaPaso, inicio: string | null): boolean {
  return (
    a.estado === b.estado &&
    a.vuelta === b.vuelta &&
    a.desde === b.desde &&
    a.inicio === inicio &&
    a.sin_constancia === b.sinConstancia &&
    a.regularizado === b.regularizado &&
    a.pendientes === enLista(b.pendientes)
  );
}

function mismaTarea(a: TareaGuardada, b: TareaGuardada): boolean {
  return (
    a.paso === b.paso &&
    a.actua === b.actua &&
    a.registran === b.registran &&
    a.faltan === b.faltan &&
    a.vence_fecha === b.vence_fecha
  );
}

function pasoGuardado(procesoId: string, f: FilaPaso, inicio: string | null): PasoGuardado {
  return {
    proceso_id: procesoId,
    numero: f.numero,
    estado: f.estado,
    vuelta: f.vuelta,
    desde: f.desde,
    inicio,
    sin_constancia: f.sinConstancia,
    regularizado: f.regularizado,
    pendientes: enLista(f.pendientes),
  };
}

function tareaGuardada(procesoId: string, f: FilaTarea, desde: number): TareaGuardada {
  return {
    proceso_id: procesoId,
    evento: f.evento,
    paso: f.paso,
    actua: enLista(f.actua),
    registran: enLista(f.registran),
    faltan: enLista(f.faltan),
    desde,
    vence_fecha: f.venceFecha,
  };
}
