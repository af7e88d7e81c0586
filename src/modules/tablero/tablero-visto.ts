/** The board as somebody asked for it: of one territory, on one day, with filters and an order. */
import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { DiaDelTablero, Fila } from './fila.js';
import { filtrar, ordenar, type Orden, type Seleccion } from './filtro.js';
import type { MemoriaDelTablero } from './memoria-del-tablero.js';
import { sumar, type Sumas } from './sumas.js';

/** All a reading depends on, besides what is recorded. Plain data. */
export interface LecturaDeTablero {
  readonly alcance: Alcance;
  readonly seleccion: Seleccion;
  readonly orden: { readonly por: Orden; readonly desciende: boolean };
  readonly dia: Omit<DiaDelTablero, 'diaDe'>;
  readonly meses: readonly number[];
  readonly metas: ReadonlyMap<number, number>;
  readonly al: Instante;
  readonly posicion: string;
}

export interface TableroVisto {
  readonly hoy: string;
  readonly al: Instante;
  readonly posicion: string;
  readonly metas: ReadonlyMap<number, number>;
  /** Without filters: what the territory holds. */
  readonly deTodos: number;
  readonly filas: readonly Fila[];
  readonly sumas: Sumas;
}

export async function verTablero(
  memoria: MemoriaDelTablero,
  { alcance, seleccion, orden, dia, meses, metas, al, posicion }: LecturaDeTablero,
  diaDe: DiaDelTablero['diaDe'],
): Promise<TableroVisto> {
  const todas = await memoria.leer(alcance, { ...dia, diaDe });
  const elegidas = filtrar(todas, seleccion);
  const filas =
    orden.por === 'codigo' && !orden.desciende
      ? elegidas
      : ordenar(elegidas, orden.por, orden.desciende);
  let sumas: Sumas | undefined;
  return {
    hoy: dia.hoy,
    al,
    posicion,
    metas,
    deTodos: todas.length,
    filas,
    // The matrix does without them.
    get sumas() {
      return (sumas ??= sumar(filas, meses));
    },
  };
}
