import { Restos } from '../../engine/puertos/restos.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';

export class SqlRestos extends Restos {
  constructor(private readonly base: Base) {
    super();
  }

  override olvidarClaves(antesDe: number, n: number): Promise<number> {
    return this.olvidar(HAY_CLAVES, CLAVES, antesDe, n);
  }

  override olvidarSalidas(antesDe: number, n: number): Promise<number> {
    return this.olvidar(HAY_SALIDAS, SALIDAS, antesDe, n);
  }

  override olvidarEntregas(antesDe: number, n: number): Promise<number> {
    return this.olvidar(HAY_ENTREGAS, ENTREGAS, antesDe, n);
  }

  /** Looks before it writes: most of the time there is nothing, and no writer is held for it. */
  private async olvidar(
    hay: Consulta,
    borrar: Consulta,
    antesDe: number,
    n: number,
  ): Promise<number> {
    if ((await this.base.fila(hay, [antesDe])) === undefined) return 0;
    const [filas = []] = await this.base.escribir({ consulta: borrar, params: [antesDe, n] });
    return filas.length;
  }
}

// SQLite keeps the oldest rows first, and is asked for those; PostgreSQL has an index by age, of a few bytes.
const HAY_CLAVES: Consulta = {
  nombre: 'restos_hay_claves',
  sql: 'select 1 from idempotencia where creado_en < $1 limit 1',
  sqlite: `select 1 from (select creado_en from idempotencia order by rowid limit 1) where creado_en < $1`,
};
const CLAVES: Consulta = {
  nombre: 'restos_claves',
  sql: `delete from idempotencia where (principal, clave) in
      (select principal, clave from idempotencia where creado_en < $1 limit $2) returning 1`,
  sqlite: `delete from idempotencia where creado_en < $1
      and rowid in (select rowid from idempotencia order by rowid limit $2) returning 1`,
};
const HAY_SALIDAS: Consulta = {
  nombre: 'restos_hay_salidas',
  sql: `select 1 from salida where estado = 'enviada' and creado_en < $1 limit 1`,
};
const SALIDAS: Consulta = {
  nombre: 'restos_salidas',
  sql: `delete from salida where id in (select id from salida
      where estado = 'enviada' and creado_en < $1 order by creado_en limit $2) returning 1`,
};
const HAY_ENTREGAS: Consulta = {
  nombre: 'restos_hay_entregas',
  sql: 'select 1 from (select en from entrega order by id limit 1) e where en < $1',
};
const ENTREGAS: Consulta = {
  nombre: 'restos_entregas',
  sql: `delete from entrega where en < $1
      and id in (select id from entrega order by id limit $2) returning 1`,
};
