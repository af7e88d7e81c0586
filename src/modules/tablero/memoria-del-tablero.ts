/**
 * The rows of the board, kept between one reading and the next. It is exact and not a guess: every reading asks the
 * database for the version of each root, and only what has that very version is taken from here. So whoever recorded
 * something sees it at once, and a reading costs as many rows as there are governments, however long their history.
 */
import { Inject, Injectable } from '@nestjs/common';
// permitido: a turn for whoever waits between two batches; no term.
import { setImmediate as ceder } from 'node:timers/promises';
import type { Alcance } from '../../platform/alcance.js';
import { mesDe, mesesAntes } from './dias.js';
import {
  esMiembroOgp,
  parteDeRaiz,
  verFila,
  type DiaDelTablero,
  type Fila,
  type ParteDeRaiz,
} from './fila.js';
import {
  TableroStore,
  type Cabeza,
  type CualesRaices,
  type DetalleDeRaiz,
  type PasosDeHijos,
} from './tablero-store.js';

/** Months of activity shown, the present one included. */
export const MESES_DE_ACTIVIDAD = 24;
/** So many at a time, so that no query is long and whoever records is not kept waiting. */
const TANDA = 40;

interface Recordado {
  readonly version: number;
  readonly dia: string;
  readonly detalle: DetalleDeRaiz;
  readonly parte: ParteDeRaiz;
}

/** A row, and all it was made of: while nothing of that changes it is the same object, and what was made of it holds. */
interface FilaVista {
  readonly r: Recordado | null;
  readonly dia: string;
  readonly publicado: number | undefined;
  readonly fila: Fila;
}

@Injectable()
export class MemoriaDelTablero {
  private readonly raices = new Map<string, Recordado>();
  private readonly filas = new WeakMap<Cabeza, FilaVista>();

  constructor(@Inject(TableroStore) private readonly store: TableroStore) {}

  async leer(
    alcance: Alcance,
    dia: DiaDelTablero,
    cuales: CualesRaices = 'todas',
  ): Promise<readonly Fila[]> {
    const cabezas = await this.store.cabezas(alcance, cuales);
    const nuevas: string[] = [];
    for (const { raiz } of cabezas) {
      if (raiz === null) continue;
      const sabida = this.raices.get(raiz.id);
      if (sabida?.version !== raiz.version || sabida.dia.slice(0, 7) !== dia.hoy.slice(0, 7))
        nuevas.push(raiz.id);
    }
    const detalles = await this.detalles(
      nuevas,
      mesDe(mesesAntes(dia.hoy, MESES_DE_ACTIVIDAD - 1)),
      dia.pasosDeHijos,
    );
    const vistas = cabezas.map((c) => {
      if (c.raiz === null) return { c, r: null };
      const detalle = detalles.get(c.raiz.id) ?? this.raices.get(c.raiz.id)?.detalle;
      if (detalle === undefined) return { c, r: null };
      let r = this.raices.get(c.raiz.id);
      if (r?.detalle !== detalle || r.version !== c.raiz.version || r.dia !== dia.hoy) {
        r = { version: c.raiz.version, dia: dia.hoy, detalle, parte: parteDeRaiz(c, detalle, dia) };
        this.raices.set(c.raiz.id, r);
      }
      return { c, r };
    });
    const miembros = vistas.flatMap(({ c, r }) =>
      r !== null && esMiembroOgp(r.detalle) ? [c.titularId] : [],
    );
    const publicado = await this.store.ultimaPublicacion(miembros, dia.hoy);
    const delDia = `${dia.hoy} ${dia.calladosDesde} ${dia.publicadoDesde}`;
    return vistas.map(({ c, r }) => this.fila(c, r, dia, delDia, publicado.get(c.titularId)));
  }

  private fila(
    c: Cabeza,
    r: Recordado | null,
    dia: DiaDelTablero,
    delDia: string,
    publicado: number | undefined,
  ): Fila {
    const vista = this.filas.get(c);
    if (vista?.r === r && vista.dia === delDia && vista.publicado === publicado) return vista.fila;
    const fila = verFila(c, r?.detalle ?? null, r?.parte ?? null, dia, publicado);
    this.filas.set(c, { r, dia: delDia, publicado, fila });
    return fila;
  }

  private async detalles(
    raices: readonly string[],
    desdeMes: number,
    hijos: PasosDeHijos,
  ): Promise<ReadonlyMap<string, DetalleDeRaiz>> {
    const todos = new Map<string, DetalleDeRaiz>();
    for (let i = 0; i < raices.length; i += TANDA) {
      if (i > 0) await ceder();
      const tanda = raices.slice(i, i + TANDA);
      for (const [id, d] of await this.store.detalles(tanda, desdeMes, hijos)) todos.set(id, d);
    }
    return todos;
  }
}
