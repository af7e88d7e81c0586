/**
 * Joins the shares of a nation. Nothing is decided again: rows are copied as they are, and the journal takes its global
 * positions day by day. Indexes and triggers are taken away while it is copied and put back as they were.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { ConexionSqlite } from '../../src/persistence/sqlite/conexion-sqlite.js';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { RelojDelSistema } from '../../src/persistence/reloj-del-sistema.js';
import { construirSqlite } from '../../src/persistence/sqlite/construir-sqlite.js';

interface Objeto {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

const CADA = 20_000;
/** Numbered by the database itself: nobody writes them here, and two shares would give the same number. */
const NUMERADAS = ['salida_nueva', 'entrega', 'busqueda', 'salida'];

export async function unir(
  archivo: string,
  partes: readonly string[],
  avisar: (lineas: number) => void,
): Promise<number> {
  await (await construirSqlite({ archivo, reloj: new RelojDelSistema() })).terminar();
  const bd = new Sqlite(archivo);
  try {
    for (const p of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -600000'])
      bd.pragma(p);
    bd.pragma('foreign_keys = OFF');
    const objetos = bd
      .prepare(`select type, name, sql from sqlite_master where sql is not null`)
      .all() as Objeto[];
    const quitados = objetos.filter(
      (o) => o.type === 'trigger' || (o.type === 'index' && !/^create unique/i.test(o.sql)),
    );
    for (const o of quitados) bd.exec(`drop ${o.type} "${o.name}"`);
    const tablas = objetos.filter(
      (o) =>
        o.type === 'table' &&
        !/^(sqlite_|busqueda_palabras)/.test(o.name) &&
        !['migracion', 'bitacora'].includes(o.name),
    );
    for (const parte of partes) {
      bd.prepare('attach ? as parte').run(parte);
      bd.exec('begin');
      for (const { name } of tablas) {
        if (NUMERADAS.includes(name) && bd.prepare(`select 1 from parte."${name}"`).get())
          throw new Error(`${name} no puede unirse`);
        bd.exec(`insert or ignore into "${name}" select * from parte."${name}"`);
      }
      bd.exec('commit; detach parte');
    }
    const lineas = unirBitacoras(bd, partes, avisar);
    for (const o of quitados) bd.exec(o.sql);
    const [huerfana] = bd.pragma('foreign_key_check') as unknown[];
    if (huerfana !== undefined) throw new Error(`Falta lo que nombra ${JSON.stringify(huerfana)}`);
    bd.pragma('journal_mode = WAL');
    return lineas;
  } finally {
    bd.close();
    const f = openSync(archivo, 'r+');
    fsyncSync(f);
    closeSync(f);
  }
}

/** Each share has its lines in the order of its days. */
function unirBitacoras(
  bd: ConexionSqlite,
  partes: readonly string[],
  avisar: (lineas: number) => void,
): number {
  const columnas = (bd.pragma('table_info(bitacora)') as { readonly name: string }[])
    .map((c) => c.name)
    .filter((c) => c !== 'posicion');
  const [dia, raiz, secuencia] = ['registrado_en', 'raiz_id', 'secuencia'].map((c) =>
    columnas.indexOf(c),
  ) as [number, number, number];
  const poner = bd.prepare(
    `insert into bitacora (${columnas.join(',')}) values (${columnas.map(() => '?').join(',')})`,
  );
  const abiertas = partes.map((p) => new Sqlite(p, { readonly: true }));
  const manos = abiertas.map((b) => {
    const filas = b
      .prepare(`select ${columnas.join(',')} from bitacora order by posicion`)
      .raw()
      .iterate() as IterableIterator<unknown[]>;
    return { filas, actual: filas.next() };
  });
  let n = 0;
  bd.exec('begin');
  for (;;) {
    const vivas = manos.filter((m) => m.actual.done !== true);
    if (vivas.length === 0) break;
    const hoy = Math.min(...vivas.map((m) => m.actual.value![dia] as number));
    const delDia: unknown[][] = [];
    for (const m of vivas)
      while (m.actual.done !== true && m.actual.value[dia] === hoy) {
        delDia.push(m.actual.value);
        m.actual = m.filas.next();
      }
    delDia.sort((a, b) =>
      a[raiz] === b[raiz]
        ? (a[secuencia] as number) - (b[secuencia] as number)
        : (a[raiz] as string) < (b[raiz] as string)
          ? -1
          : 1,
    );
    for (const f of delDia) poner.run(f);
    n += delDia.length;
    if (Math.floor(n / CADA) > Math.floor((n - delDia.length) / CADA)) avisar(n);
  }
  bd.exec('commit');
  for (const b of abiertas) b.close();
  return n;
}
