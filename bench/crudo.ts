/**
 * The raw limit of each store: the least a durable step can cost. One UPDATE of a 1.5 kB row with its version checked and
 * one journal INSERT, committed with a full fsync. Every ratio of the benchmark is against this, in the same minute.
 */
import { rmSync } from 'node:fs';
import { Sqlite } from '../src/persistence/sqlite/sqlite-de-este-node.js';
import pg from 'pg';

const FILAS = 200;
const ESTADO = 'e'.repeat(1500);
const LINEA = 'l'.repeat(700);

/** Commits per second of better-sqlite3, WAL and `synchronous=FULL`, one after the other. */
export function medirSqliteCrudo(archivo: string, vueltas: number): number {
  const bd = new Sqlite(archivo);
  bd.pragma('journal_mode = WAL');
  bd.pragma('synchronous = FULL');
  bd.exec(`create table fila (id integer primary key, version integer not null, estado text not null);
    create table diario (id integer primary key, fila integer not null, linea text not null)`);
  const sembrar = bd.prepare('insert into fila values (?, 0, ?)');
  bd.transaction(() => {
    for (let i = 0; i < FILAS; i++) sembrar.run(i, ESTADO);
  })();
  const cambiar = bd.prepare(
    'update fila set version = version + 1, estado = ? where id = ? and version = ?',
  );
  const anotar = bd.prepare('insert into diario (fila, linea) values (?, ?)');
  const paso = bd.transaction((i: number, version: number) => {
    if (cambiar.run(ESTADO, i, version).changes !== 1) throw new Error('version');
    anotar.run(i, LINEA);
  });
  const desde = performance.now();
  for (let v = 0; v < vueltas; v++) for (let i = 0; i < FILAS; i++) paso(i, v);
  const porSegundo = (FILAS * vueltas * 1000) / (performance.now() - desde);
  bd.close();
  for (const cola of ['', '-wal', '-shm']) rmSync(archivo + cola, { force: true });
  return porSegundo;
}

/** The same as one named statement on PostgreSQL, `enVuelo` connections. */
export async function medirPostgresCrudo(
  url: string,
  enVuelo: number,
  vueltas: number,
): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: enVuelo });
  await pool.query(`drop table if exists crudo_fila, crudo_diario`);
  await pool.query(
    `create table crudo_fila (id int primary key, version int not null, estado text not null)`,
  );
  await pool.query(
    `create table crudo_diario (id bigserial primary key, fila int not null, linea text not null)`,
  );
  await pool.query(
    `insert into crudo_fila select i, 0, $1 from generate_series(0, ${FILAS - 1}) i`,
    [ESTADO],
  );
  const consulta = {
    name: 'crudo',
    text: `with cambiada as (
        update crudo_fila set version = version + 1, estado = $2 where id = $1 and version = $3 returning id)
      insert into crudo_diario (fila, linea) select id, $4 from cambiada`,
  };
  const porMano = Math.floor(FILAS / enVuelo);
  const desde = performance.now();
  await Promise.all(
    Array.from({ length: enVuelo }, async (_, mano) => {
      const cliente = await pool.connect();
      for (let v = 0; v < vueltas; v++) {
        for (let i = mano * porMano; i < (mano + 1) * porMano; i++) {
          const r = await cliente.query({ ...consulta, values: [i, ESTADO, v, LINEA] });
          if (r.rowCount !== 1) throw new Error('version');
        }
      }
      cliente.release();
    }),
  );
  const porSegundo = (porMano * enVuelo * vueltas * 1000) / (performance.now() - desde);
  await pool.end();
  return porSegundo;
}
