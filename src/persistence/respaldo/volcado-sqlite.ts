import { Sqlite } from '../sqlite/sqlite-de-este-node.js';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BaseVolcada } from '../../modules/respaldos/manifiesto.js';
import {
  RespaldoMasNuevo,
  VolcadoDeBase,
  type Dejar,
  type Traer,
} from '../../modules/respaldos/volcado-de-base.js';
import { MIGRACIONES } from '../migrations/sqlite/todas.js';
import { desconocidas } from './migraciones-conocidas.js';

const PIEZA = 'base/minga.sqlite';
/** Every page in one step, under one lock of reading: with several, a busy writer would make it begin again for ever. */
const TODAS = 2_147_483_647;

export class VolcadoSqlite extends VolcadoDeBase {
  private readonly archivo: string;

  constructor(
    archivo: string,
    private readonly temporal: string,
  ) {
    super();
    this.archivo = resolve(archivo);
  }

  override async volcar(dejar: Dejar): Promise<BaseVolcada> {
    const lugar = await mkdtemp(join(this.temporal, 'respaldo-'));
    const copia = join(lugar, 'minga.sqlite');
    try {
      const origen = new Sqlite(this.archivo, { fileMustExist: true, timeout: 30_000 });
      try {
        await origen.backup(copia, { progress: () => TODAS });
      } finally {
        origen.close();
      }
      const migraciones = revisar(copia);
      await dejar(PIEZA, createReadStream(copia));
      return { motor: 'sqlite', migraciones, tablas: [] };
    } finally {
      await rm(lugar, { recursive: true, force: true });
    }
  }

  override async vacia(): Promise<boolean> {
    return !existsSync(this.archivo);
  }

  override async cargar(base: BaseVolcada, traer: Traer): Promise<void> {
    const nuevas = desconocidas(base, MIGRACIONES);
    if (nuevas.length > 0) throw new RespaldoMasNuevo(nuevas);
    await mkdir(dirname(this.archivo), { recursive: true, mode: 0o700 });
    const parcial = `${this.archivo}.parcial`;
    try {
      await pipeline(await traer(PIEZA), createWriteStream(parcial, { mode: 0o600 }));
      revisar(parcial);
      const escrito = await open(parcial, 'r+');
      await escrito.sync();
      await escrito.close();
      await rename(parcial, this.archivo);
    } finally {
      for (const resto of ['', '-wal', '-shm']) await rm(`${parcial}${resto}`, { force: true });
    }
  }
}

/** Whole, and every row that names another finds it. Gives the migrations it has. */
function revisar(archivo: string): string[] {
  const bd = new Sqlite(archivo, { fileMustExist: true });
  try {
    const integridad: unknown = bd.pragma('integrity_check', { simple: true });
    if (integridad !== 'ok') throw new Error(`SQLite: ${String(integridad)}`);
    const huerfanas = bd.pragma('foreign_key_check') as unknown[];
    if (huerfanas.length > 0) throw new Error(`SQLite: ${huerfanas.length} filas sin la que citan`);
    return bd
      .prepare('select name from migracion order by id')
      .all()
      .map((f) => (f as { name: string }).name);
  } finally {
    bd.close();
  }
}
