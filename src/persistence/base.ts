import type { EntityManager } from 'typeorm';
import type { Consulta } from './consultas-de-unidad.js';
import type { Columnas } from './filas-leidas.js';

export interface Sentencia {
  readonly consulta: Consulta;
  readonly params: readonly unknown[];
}

/**
 * The database as the stores see it: the same words for SQLite and PostgreSQL. Writes have one way in, so that on
 * SQLite none escapes the queue; reads of SQLite go to a connection that cannot write.
 */
export abstract class Base {
  abstract readonly motor: 'sqlite' | 'postgres';
  /** A prepared read. */
  abstract filas(consulta: Consulta, params: readonly unknown[]): Promise<Columnas[]>;
  /** Prepared writes, all or nothing; the rows each returned. */
  abstract escribir(...sentencias: readonly Sentencia[]): Promise<Columnas[][]>;
  /** Another text whenever anybody has committed since, in whatever table: cheap, and different for nothing at times. */
  abstract cambio(): Promise<string>;
  /** Reads with TypeORM's entities. */
  abstract leer<T>(trabajo: (em: EntityManager) => Promise<T>): Promise<T>;
  /** A transaction with TypeORM's entities. It may be run again if the database asks for it. */
  abstract enTransaccion<T>(trabajo: (em: EntityManager) => Promise<T>): Promise<T>;

  async fila(consulta: Consulta, params: readonly unknown[]): Promise<Columnas | undefined> {
    return (await this.filas(consulta, params))[0];
  }
}
