/**
 * What takes long to prepare is prepared once for each worker of the run, and copied: a migrated database file, one
 * with the base data in it. Nobody writes in the original.
 */
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Reloj } from '../../src/engine/puertos/reloj.js';
import { abrirPersistencia, type Persistencia } from '../../src/persistence/abrir.js';

export interface Relleno {
  readonly nombre: string;
  readonly reloj: Reloj;
  llenar(p: Persistencia): Promise<unknown>;
}

/** @param relleno what is written in it after the migrations */
export async function copiarSqlite(archivo: string, relleno?: Relleno): Promise<void> {
  const obrero = process.env['JEST_WORKER_ID'] ?? '1';
  const original = join(
    process.env['MINGA_PLANTILLAS']!,
    `${relleno?.nombre ?? 'migrada'}-${obrero}.sqlite`,
  );
  if (!existsSync(original)) {
    const enObra = `${original}.en-obra`;
    const p = await abrirPersistencia({
      url: `sqlite:${enObra}`,
      ...(relleno === undefined ? {} : { reloj: relleno.reloj }),
    });
    await p.migrar();
    await relleno?.llenar(p);
    // Closing it leaves all of it in the one file.
    await p.cerrar();
    renameSync(enObra, original);
  }
  copyFileSync(original, archivo);
}
