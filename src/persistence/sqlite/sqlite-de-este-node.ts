import { createRequire } from 'node:module';
import type { default as ClaseSqlite } from 'better-sqlite3';

/**
 * better-sqlite3 as this Node can run it. 13 is made on Node-API 10 (Node 22.14 and later) and brings its binaries; 12
 * also runs on Node 20, but Node 24.19 and later end the process as soon as one of its statements is collected.
 */
export const paqueteDe = (napi: number): 'better-sqlite3' | 'better-sqlite3-napi' =>
  napi >= 10 ? 'better-sqlite3-napi' : 'better-sqlite3';

const pedir = createRequire(import.meta.url);

export const Sqlite = pedir(paqueteDe(Number(process.versions.napi))) as typeof ClaseSqlite;
