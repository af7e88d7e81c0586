import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { Base, type Sentencia } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import type { Columnas } from '../filas-leidas.js';
import { consultar, enTransaccion } from './consultor-postgres.js';
import { reintentarEstorbos } from './errores-postgres.js';

const INSTANTANEA: Consulta = {
  nombre: 'instantanea',
  sql: 'select pg_current_snapshot()::text as cambio',
};

export class BasePostgres extends Base {
  override readonly motor = 'postgres';

  constructor(
    private readonly fuente: DataSource,
    private readonly pool: pg.Pool,
  ) {
    super();
  }

  override filas(consulta: Consulta, params: readonly unknown[]): Promise<Columnas[]> {
    return consultar(this.pool, consulta, params);
  }

  /** Who has written and committed is no longer among those in course: two equal snapshots see the same rows. */
  override async cambio(): Promise<string> {
    const [fila] = await consultar(this.pool, INSTANTANEA, []);
    return String(fila?.['cambio']);
  }

  override escribir(...sentencias: readonly Sentencia[]): Promise<Columnas[][]> {
    return reintentarEstorbos(async () => {
      const [unica] = sentencias;
      if (unica && sentencias.length === 1) {
        return [await consultar(this.pool, unica.consulta, unica.params)];
      }
      return enTransaccion(this.pool, async (cliente) => {
        const filas: Columnas[][] = [];
        for (const s of sentencias) filas.push(await consultar(cliente, s.consulta, s.params));
        return filas;
      });
    });
  }

  override leer<T>(trabajo: (em: EntityManager) => Promise<T>): Promise<T> {
    return trabajo(this.fuente.manager);
  }

  override enTransaccion<T>(trabajo: (em: EntityManager) => Promise<T>): Promise<T> {
    return reintentarEstorbos(() => this.fuente.transaction(trabajo));
  }
}
