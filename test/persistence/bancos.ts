import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import pg from 'pg';
import { abrirPersistencia, type OpcionesDePersistencia } from '../../src/persistence/abrir.js';
import type { Banco } from './fabrica.js';
import { copiarSqlite } from './plantilla.js';
import type { PostgresDePrueba } from './postgres.js';

type Opciones = Omit<OpcionesDePersistencia, 'url'> & { readonly sinMigrar?: boolean };

/** A SQLite file in a temporary folder. */
export async function bancoSqlite(
  opciones: Opciones = {},
): Promise<Banco & { readonly archivo: string }> {
  const carpeta = mkdtempSync(join(tmpdir(), 'minga-sqlite-'));
  const archivo = join(carpeta, 'minga.sqlite');
  const abrir = () => abrirPersistencia({ ...opciones, url: `sqlite:${archivo}` });
  // Outside the tests (the benchmark) there is nowhere to keep a copy.
  const conPlantilla = process.env['MINGA_PLANTILLAS'] !== undefined;
  if (!opciones.sinMigrar && conPlantilla) await copiarSqlite(archivo);
  const nodos = [await abrir()];
  if (!opciones.sinMigrar && !conPlantilla) await nodos[0]!.migrar();
  const propia = new Sqlite(archivo);
  propia.pragma('foreign_keys = ON');
  return {
    archivo,
    url: `sqlite:${archivo}`,
    persistencia: nodos[0]!,
    sql: async (texto, params = []) => {
      await nodos[0]!.alDia();
      const nombrados = Object.fromEntries(params.map((v, i) => [i + 1, v]));
      try {
        const sentencia = propia.prepare(texto);
        if (sentencia.reader) return sentencia.all(nombrados) as Record<string, unknown>[];
        sentencia.run(nombrados);
        return [];
      } catch (error) {
        // The driver keeps the error class of the first test file of the worker: no Error of this one, for Jest.
        throw new Error((error as { message: string }).message, { cause: error });
      }
    },
    otroNodo: async () => {
      const nodo = await abrir();
      nodos.push(nodo);
      return nodo;
    },
    cerrar: async () => {
      propia.close();
      for (const nodo of nodos) await nodo.cerrar();
      rmSync(carpeta, { recursive: true, force: true });
    },
  };
}

/** A database of its own in the PostgreSQL of the tests. */
export async function bancoPostgres(
  servidor: PostgresDePrueba,
  opciones: Opciones = {},
): Promise<Banco> {
  const url = await servidor.base();
  const abrir = () => abrirPersistencia({ ...opciones, url });
  const nodos = [await abrir()];
  if (!opciones.sinMigrar) await nodos[0]!.migrar();
  const propia = new pg.Pool({ connectionString: url, max: 2 });
  // The server may be put out before the last good-bye has left.
  propia.on('error', () => undefined);
  return {
    url,
    persistencia: nodos[0]!,
    sql: async (texto, params = []) => (await propia.query(texto, params as unknown[])).rows,
    otroNodo: async () => {
      const nodo = await abrir();
      nodos.push(nodo);
      return nodo;
    },
    cerrar: async () => {
      await propia.end();
      for (const nodo of nodos) await nodo.cerrar();
    },
  };
}
