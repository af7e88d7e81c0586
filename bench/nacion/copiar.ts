/** The nation of a SQLite file, row by row, in an empty PostgreSQL database that has its tables. */
import type { ConexionSqlite } from '../../src/persistence/sqlite/conexion-sqlite.js';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import pg from 'pg';

const BYTES = 2_000_000;
/** Where the two databases keep other things. */
const PROPIAS = /^(sqlite_|busqueda_palabras|migracion$)/;

export async function copiar(
  archivo: string,
  url: string,
  avisar: (texto: string) => void,
): Promise<void> {
  const de = new Sqlite(archivo, { readonly: true });
  const a = new pg.Client(url);
  await a.connect();
  try {
    await a.query('set synchronous_commit = off');
    const indices = (
      await a.query<{ nombre: string; sql: string }>(
        `select indexname as nombre, indexdef as sql from pg_indexes
          where schemaname = 'public' and indexdef not like 'CREATE UNIQUE%'`,
      )
    ).rows;
    for (const { nombre } of indices) await a.query(`drop index "${nombre}"`);
    const tablas = de
      .prepare(`select name from sqlite_master where type = 'table' order by rowid`)
      .pluck()
      .all() as string[];
    for (const tabla of tablas.filter((t) => !PROPIAS.test(t))) {
      if (de.prepare(`select 1 from "${tabla}" limit 1`).get() === undefined) continue;
      await a.query(`alter table "${tabla}" disable trigger all`);
      const n = await copiarTabla(de, a, tabla);
      await a.query(`alter table "${tabla}" enable trigger all`);
      avisar(`PostgreSQL: ${tabla}, ${n} filas`);
    }
    for (const { sql } of indices) await a.query(sql);
    await a.query('analyze');
    // What is measured next is not the writing of what was copied.
    await a.query('checkpoint');
  } finally {
    de.close();
    await a.end();
  }
}

async function copiarTabla(de: ConexionSqlite, a: pg.Client, tabla: string): Promise<number> {
  const suyas = (de.pragma(`table_info("${tabla}")`) as { readonly name: string }[]).map(
    (c) => c.name,
  );
  // The journal's position is given by each database: here by the order of the rows.
  const columnas = suyas.filter((c) => !(tabla === 'bitacora' && c === 'posicion'));
  const nombres = columnas.map((c) => `"${c}"`).join(',');
  const poner = `insert into "${tabla}" (${nombres})
    select ${nombres} from json_populate_recordset(null::"${tabla}", $1::json)
    on conflict do nothing`;
  const orden = tabla === 'bitacora' ? ' order by posicion' : '';
  let n = 0;
  let bytes = 0;
  let tanda: string[] = [];
  const soltar = async (): Promise<void> => {
    if (tanda.length > 0) await a.query(poner, [`[${tanda.join(',')}]`]);
    tanda = [];
    bytes = 0;
  };
  for (const fila of de.prepare(`select ${nombres} from "${tabla}"${orden}`).iterate()) {
    const texto = JSON.stringify(fila);
    tanda.push(texto);
    bytes += texto.length;
    n += 1;
    if (bytes > BYTES) await soltar();
  }
  await soltar();
  return n;
}
