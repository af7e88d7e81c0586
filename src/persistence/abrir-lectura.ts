import { Sqlite } from './sqlite/sqlite-de-este-node.js';
import pg from 'pg';
import type { TableroStore } from '../modules/tablero/tablero-store.js';
import { Base } from './base.js';
import type { Consulta } from './consultas-de-unidad.js';
import type { Columnas } from './filas-leidas.js';
import { consultar } from './postgres/consultor-postgres.js';
import { type ConexionSqlite, prepararConexion } from './sqlite/conexion-sqlite.js';
import { ConsultorSqlite } from './sqlite/consultor-sqlite.js';
import { SqlTableroStore } from './stores/sql-tablero-store.js';

/** One connection that only reads, for a thread of its own. */
export interface Lectura {
  readonly tablero: TableroStore;
  /** All that is read inside is of one moment. One at a time. */
  deUnaVez<T>(leer: () => Promise<T>): Promise<T>;
  cerrar(): Promise<void>;
}

/**
 * @param url The same as the server's. On SQLite, what commands left for later must have been laid by whoever asks: this
 * connection cannot.
 */
export async function abrirLectura(url: string): Promise<Lectura> {
  const base = url.startsWith('sqlite:')
    ? new LecturaSqlite(url.slice('sqlite:'.length))
    : await LecturaPostgres.abrir(url);
  return {
    tablero: new SqlTableroStore(base),
    deUnaVez: async (leer) => {
      await base.mandar(base.comenzar);
      try {
        return await leer();
      } finally {
        await base.mandar('commit');
      }
    },
    cerrar: () => base.cerrar(),
  };
}

abstract class BaseDeLectura extends Base {
  abstract readonly comenzar: string;
  abstract mandar(sql: string): Promise<void>;
  abstract cerrar(): Promise<void>;

  override cambio(): Promise<never> {
    return Promise.reject(new SoloLectura());
  }
  override escribir(): Promise<never> {
    return Promise.reject(new SoloLectura());
  }
  override leer(): Promise<never> {
    return Promise.reject(new SoloLectura());
  }
  override enTransaccion(): Promise<never> {
    return Promise.reject(new SoloLectura());
  }
}

/** What is asked of it needs another connection. */
class SoloLectura extends Error {
  override readonly name = 'SoloLectura';
}

class LecturaSqlite extends BaseDeLectura {
  override readonly motor = 'sqlite';
  override readonly comenzar = 'begin';
  private readonly bd: ConexionSqlite;
  private readonly consultor: ConsultorSqlite;

  constructor(archivo: string) {
    super();
    this.bd = new Sqlite(archivo, { readonly: true, fileMustExist: true });
    prepararConexion(this.bd, { soloLectura: true });
    this.consultor = new ConsultorSqlite(this.bd);
  }

  override async filas(consulta: Consulta, params: readonly unknown[]): Promise<Columnas[]> {
    return this.consultor.filas(consulta, params);
  }
  override async mandar(sql: string): Promise<void> {
    this.bd.exec(sql);
  }
  override async cerrar(): Promise<void> {
    this.bd.close();
  }
}

class LecturaPostgres extends BaseDeLectura {
  override readonly motor = 'postgres';
  override readonly comenzar = 'begin isolation level repeatable read read only';

  /** A client takes one query at a time. */
  private turno: Promise<unknown> = Promise.resolve();

  private constructor(private readonly cliente: pg.Client) {
    super();
  }

  static async abrir(url: string): Promise<LecturaPostgres> {
    const cliente = new pg.Client({ connectionString: url, application_name: 'minga-lectura' });
    // A connection that is lost is told to whoever asks of it next.
    cliente.on('error', () => undefined);
    await cliente.connect();
    return new LecturaPostgres(cliente);
  }

  override filas(consulta: Consulta, params: readonly unknown[]): Promise<Columnas[]> {
    const leidas = this.turno.then(() => consultar(this.cliente, consulta, params));
    this.turno = leidas.catch(() => null);
    return leidas;
  }
  override async mandar(sql: string): Promise<void> {
    await this.cliente.query(sql);
  }
  override async cerrar(): Promise<void> {
    await this.cliente.end();
  }
}
