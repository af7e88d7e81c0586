import type { Fecha } from '../../../machines/contrato.js';
import type { Cabeza } from '../../modules/verificacion/arbol-de-merkle.js';
import { SelloStore, type Sello } from '../../modules/verificacion/sello-store.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { esRepetido } from '../repetido.js';

export class SqlSelloStore extends SelloStore {
  constructor(private readonly base: Base) {
    super();
  }

  override ultimo(): Promise<Sello | null> {
    return this.uno(ULTIMO, []);
  }

  override find(fecha: Fecha): Promise<Sello | null> {
    return this.uno(FIND, [fecha]);
  }

  override async listar(corte: Corte): Promise<Pagina<Sello>> {
    const antesDe = leerCursor(corte.cursor, ['texto'])?.[0] ?? null;
    const filas = await this.base.filas(LISTAR, [antesDe, corte.limite + 1]);
    return paginar(filas, corte, leer, (f) => [f['fecha'] as string]);
  }

  override async cabezas(): Promise<readonly Cabeza[]> {
    return (await this.base.filas(CABEZAS, [])).map(leerCabeza);
  }

  override async hojas(fecha: Fecha): Promise<readonly Cabeza[]> {
    return (await this.base.filas(HOJAS, [fecha])).map(leerCabeza);
  }

  override async primeroQueCubre(raizId: string, secuencia: number): Promise<Fecha | null> {
    const f = await this.base.fila(PRIMERO, [raizId, secuencia]);
    return (f?.['fecha'] as Fecha | undefined) ?? null;
  }

  override async sellar(s: Sello, nuevas: readonly Cabeza[]): Promise<boolean> {
    const hojas = JSON.stringify(nuevas.map((c) => [c.raizId, c.secuencia, c.hash]));
    try {
      await this.base.escribir(
        { consulta: SELLAR, params: [s.fecha, s.raiz, s.hojas, s.anterior, s.cadena, s.selladoEn] },
        { consulta: AGREGAR, params: [s.fecha, hojas] },
      );
      return true;
    } catch (error) {
      if (esRepetido(error, 'sello', 'fecha') || esRepetido(error, 'sello', 'anterior'))
        return false;
      throw error;
    }
  }

  private async uno(consulta: Consulta, params: readonly unknown[]): Promise<Sello | null> {
    const f = await this.base.fila(consulta, params);
    return f === undefined ? null : leer(f);
  }
}

const leer = (f: Columnas): Sello => ({
  fecha: f['fecha'] as Fecha,
  raiz: f['raiz'] as string,
  hojas: Number(f['hojas']),
  anterior: f['anterior'] as string,
  cadena: f['cadena'] as string,
  selladoEn: Number(f['sellado_en']),
});

const leerCabeza = (f: Columnas): Cabeza => ({
  raizId: f['raiz_id'] as string,
  secuencia: Number(f['secuencia']),
  hash: f['hash'] as string,
});

const ULTIMO: Consulta = {
  nombre: 'sello_ultimo',
  sql: 'select * from sello order by fecha desc limit 1',
};
const FIND: Consulta = { nombre: 'sello', sql: 'select * from sello where fecha = $1' };
const LISTAR: Consulta = {
  nombre: 'sellos',
  sql: `select * from sello where $1::text is null or fecha < $1 order by fecha desc limit $2`,
  sqlite: `select * from sello where $1 is null or fecha < $1 order by fecha desc limit $2`,
};
const CABEZAS: Consulta = {
  nombre: 'sello_cabezas',
  sql: 'select id as raiz_id, secuencia, hash from raiz where secuencia > 0 order by id',
};
const HOJAS: Consulta = {
  nombre: 'sello_hojas',
  sql: `select distinct on (raiz_id) raiz_id, secuencia, hash from sello_hoja where fecha <= $1
    order by raiz_id, fecha desc`,
  // One row with the greatest date of each: SQLite takes the other columns from that row.
  sqlite: `select raiz_id, secuencia, hash, max(fecha) from sello_hoja where fecha <= $1 group by raiz_id order by raiz_id`,
};
const PRIMERO: Consulta = {
  nombre: 'sello_primero',
  sql: `select fecha from sello_hoja where raiz_id = $1 and secuencia >= $2 order by fecha limit 1`,
};
const SELLAR: Consulta = {
  nombre: 'sellar',
  sql: `insert into sello (fecha, raiz, hojas, anterior, cadena, sellado_en) values ($1, $2, $3, $4, $5, $6)`,
};
const AGREGAR: Consulta = {
  nombre: 'sellar_hojas',
  sql: `insert into sello_hoja (raiz_id, fecha, secuencia, hash)
    select h ->> 0, $1, (h ->> 1)::integer, h ->> 2 from jsonb_array_elements($2::jsonb) h`,
  sqlite: `insert into sello_hoja (raiz_id, fecha, secuencia, hash)
    select json_extract(value, '$[0]'), $1, json_extract(value, '$[1]'), json_extract(value, '$[2]') from json_each($2)`,
};
