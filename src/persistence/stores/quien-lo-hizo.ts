/** The columns `hecha_por`, `hecha_como` and `hecha_en`: who did something, as what, and when. */
import type { Rol } from '../../../machines/contrato.js';
import type { Hecha, HechaVista } from '../../modules/seguimiento/hecha.js';
import type { Columnas } from '../filas-leidas.js';

/** Joins the person of that account, under the alias `p` unless told otherwise. */
export const personaDe = (cuenta: string, c = 'pc', p = 'p'): string =>
  `left join cuenta ${c} on ${c}.id = ${cuenta} left join persona ${p} on ${p}.id = ${c}.persona_id`;

/** In the order of the columns. */
export const deHecha = (h: Hecha): readonly unknown[] => [h.cuentaId, h.como, h.en];

/** With the name of the person joined, empty when there is none. */
export const leerHecha = (f: Columnas): HechaVista => ({
  cuentaId: f['hecha_por'] as string,
  como: f['hecha_como'] as Rol,
  en: Number(f['hecha_en']),
  nombre: (f['nombre'] as string | null) ?? '',
});
