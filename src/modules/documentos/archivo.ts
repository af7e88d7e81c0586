import type { Readable } from 'node:stream';
import type { Instante } from '../../engine/puertos/filas.js';

/**
 * Where the bytes of documents are kept, by their SHA-256 (hex). Two adapters: a folder (`ArchivoEnCarpeta`) and the
 * database, so that one backup is enough. Keeping the same bytes twice is not an error and tells nobody.
 */
export abstract class Archivo {
  /** Keeps the bytes of a temporary file for good (on the disk when it resolves) and renews their date. The temporary file is consumed. */
  abstract guardar(sha256: string, rutaTemporal: string): Promise<void>;
  /** Null when they are not there. */
  abstract leer(sha256: string): Promise<Readable | null>;
  /** Kept or renewed before that instant, a page at a time after a key: candidates for the sweep of orphans. */
  abstract anteriores(
    a: Instante,
    despuesDe: string | null,
    limite: number,
  ): Promise<readonly string[]>;
  /** Forgets them if they were not renewed since `siAnteriorA`. */
  abstract borrar(sha256: string, siAnteriorA: Instante): Promise<void>;
}
