import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Instante } from '../../engine/puertos/filas.js';
import { Archivo } from './archivo.js';

const ES_HUELLA = /^[0-9a-f]{64}$/;

/** Bytes in a folder of one's own, `ab/abcd…`: temporary file → fsync → rename → fsync of the folder. */
export class ArchivoEnCarpeta extends Archivo {
  constructor(private readonly carpeta: string) {
    super();
  }

  override async guardar(sha256: string, rutaTemporal: string): Promise<void> {
    const destino = this.ruta(sha256);
    const carpeta = this.carpetaDe(sha256);
    await mkdir(carpeta, { recursive: true });
    if (await existe(destino)) {
      // Its date is renewed so that the sweep does not take it before the commit that points at it.
      // permitido: the date of a file on disk is of the disk's clock.
      const ahora = new Date();
      await utimes(destino, ahora, ahora);
      await rm(rutaTemporal, { force: true });
      return;
    }
    const enCarpeta = await this.acercar(rutaTemporal, carpeta, sha256);
    const archivo = await open(enCarpeta, 'r+');
    try {
      await archivo.sync();
    } finally {
      await archivo.close();
    }
    await rename(enCarpeta, destino);
    await sincronizar(carpeta);
    await sincronizar(this.carpeta);
  }

  override async leer(sha256: string): Promise<Readable | null> {
    const ruta = this.ruta(sha256);
    return (await existe(ruta)) ? createReadStream(ruta) : null;
  }

  override async anteriores(
    a: Instante,
    despuesDe: string | null,
    limite: number,
  ): Promise<readonly string[]> {
    const hallados: string[] = [];
    for (const prefijo of (await leerCarpeta(this.carpeta))
      .filter((n) => /^[0-9a-f]{2}$/.test(n))
      .sort()) {
      if (despuesDe !== null && prefijo < despuesDe.slice(0, 2)) continue;
      const nombres = (await leerCarpeta(join(this.carpeta, prefijo)))
        .filter((n) => ES_HUELLA.test(n))
        .sort();
      for (const nombre of nombres) {
        if (despuesDe !== null && nombre <= despuesDe) continue;
        const { mtimeMs } = await stat(join(this.carpeta, prefijo, nombre));
        if (mtimeMs < a) hallados.push(nombre);
        if (hallados.length === limite) return hallados;
      }
    }
    return hallados;
  }

  override async borrar(sha256: string, siAnteriorA: Instante): Promise<void> {
    const ruta = this.ruta(sha256);
    if (!(await existe(ruta)) || (await stat(ruta)).mtimeMs >= siAnteriorA) return;
    await rm(ruta, { force: true });
  }

  /** Into the folder's own disk: a rename across disks is not atomic. */
  private async acercar(rutaTemporal: string, carpeta: string, sha256: string): Promise<string> {
    const cerca = join(carpeta, `.${sha256}.${process.pid}.${Math.random().toString(36).slice(2)}`);
    try {
      await rename(rutaTemporal, cerca);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await copyFile(rutaTemporal, cerca);
      await rm(rutaTemporal, { force: true });
    }
    return cerca;
  }

  private carpetaDe(sha256: string): string {
    if (!ES_HUELLA.test(sha256)) throw new Error('HUELLA_INVALIDA');
    return join(this.carpeta, sha256.slice(0, 2));
  }

  private ruta(sha256: string): string {
    return join(this.carpetaDe(sha256), sha256);
  }
}

const existe = (ruta: string): Promise<boolean> =>
  stat(ruta).then(
    () => true,
    () => false,
  );

const leerCarpeta = (ruta: string): Promise<string[]> => readdir(ruta).catch(() => []);

async function sincronizar(carpeta: string): Promise<void> {
  const abierta = await open(carpeta, 'r');
  try {
    await abierta.sync();
  } finally {
    await abierta.close();
  }
}
