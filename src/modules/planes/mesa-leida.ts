import { cadena, lista, numero } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** How many of one group came: `genero.femenino`, `sector.academia`; `total` is all of them. */
export interface Celda {
  readonly grupo: string;
  readonly cantidad: number;
}
/** A mesa, workshop or gathering of a co-creation. */
export interface MesaLeida {
  /** Its line in the journal of its root: what it is known by for ever. */
  readonly secuencia: number;
  readonly clase: string | null;
  readonly tema: string | null;
  /** When it was held; null: nobody knows. */
  readonly fecha: string | null;
  readonly modalidad: string | null;
  readonly lugar: string | null;
  readonly territorio: string | null;
  readonly convoca: string | null;
  readonly metodo: string | null;
  readonly propuestas: number | null;
  readonly asistencia: readonly Celda[];
  readonly registro: string | null;
}

export const mesaDe = (l: LineaVigente): MesaLeida => ({
  secuencia: l.secuencia,
  clase: cadena(l.datos, 'clase'),
  tema: cadena(l.datos, 'tema'),
  fecha: l.ocurridoEn,
  modalidad: cadena(l.datos, 'modalidad'),
  lugar: cadena(l.datos, 'lugar'),
  territorio: cadena(l.datos, 'territorio'),
  convoca: cadena(l.datos, 'convoca'),
  metodo: cadena(l.datos, 'metodo'),
  propuestas: numero(l.datos, 'propuestas'),
  asistencia: lista(l.datos, 'asistencia').flatMap(celdaDe),
  registro: cadena(l.datos, 'registro'),
});

/** What was erased, or is no figure, is not there. */
function celdaDe(fila: { readonly [k: string]: unknown }): readonly Celda[] {
  const grupo = cadena(fila, 'grupo');
  const cantidad = cadena(fila, 'cantidad');
  return grupo === null || cantidad === null || !/^\d{1,6}$/.test(cantidad)
    ? []
    : [{ grupo, cantidad: Number(cantidad) }];
}

/** By date, those without one at the end. */
export const enOrdenDeFecha = (mesas: readonly MesaLeida[]): readonly MesaLeida[] =>
  [...mesas].sort(
    (a, b) => (a.fecha ?? '9').localeCompare(b.fecha ?? '9') || a.secuencia - b.secuencia,
  );
