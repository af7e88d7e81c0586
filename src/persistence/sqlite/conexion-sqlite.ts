import type Sqlite from 'better-sqlite3';
import type { DataSource } from 'typeorm';

export type ConexionSqlite = Sqlite.Database;

/** What every connection must have; TypeORM and better-sqlite3 leave other values when nobody asks. */
const ESPERADO = {
  journal_mode: 'wal',
  // 2 = FULL: in WAL, NORMAL may lose the last commits when the power goes.
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
} as const;

/** Of a database that is being made and that nobody has seen: if the power goes it is made again. */
const EN_CONSTRUCCION = { ...ESPERADO, journal_mode: 'memory', synchronous: 0 } as const;

export function prepararConstruccion(bd: ConexionSqlite): void {
  bd.pragma('busy_timeout = 5000');
  bd.pragma('journal_mode = MEMORY');
  bd.pragma('synchronous = OFF');
  bd.pragma('foreign_keys = ON');
  bd.pragma('cache_size = -400000');
  bd.pragma('temp_store = MEMORY');
  exigirPragmas(bd, EN_CONSTRUCCION);
}

/** Sets the pragmas of a connection and checks that SQLite took them: asking is not having. */
export function prepararConexion(bd: ConexionSqlite, opciones: { soloLectura: boolean }): void {
  bd.pragma('busy_timeout = 5000');
  if (!opciones.soloLectura) bd.pragma('journal_mode = WAL');
  bd.pragma('synchronous = FULL');
  bd.pragma('foreign_keys = ON');
  bd.pragma('cache_size = -32000');
  bd.pragma('temp_store = MEMORY');
  // Checkpoints copy each page once however often it was written: fewer of them, less to write (16 MB of WAL).
  bd.pragma('wal_autocheckpoint = 4000');
  if (opciones.soloLectura) bd.pragma('query_only = ON');
  exigirPragmas(bd);
}

/** @throws when the connection is not as durable and strict as the engine promises. */
export function exigirPragmas(
  bd: ConexionSqlite,
  pragmas: { readonly [nombre: string]: string | number } = ESPERADO,
): void {
  for (const [nombre, esperado] of Object.entries(pragmas)) {
    const real: unknown = bd.pragma(nombre, { simple: true });
    if (real !== esperado) {
      throw new Error(`SQLite: ${nombre} es «${String(real)}» y debe ser «${esperado}»`);
    }
  }
}

/** The better-sqlite3 handle TypeORM opened: the hot path uses it directly, with its own prepared statements. */
export function conexionDe(fuente: DataSource): ConexionSqlite {
  return (fuente.driver as unknown as { databaseConnection: ConexionSqlite }).databaseConnection;
}
