import type { Readable } from 'node:stream';

/** The bytes of documents, kept outside the database by their SHA-256. They never change: only come and go. */
export abstract class BytesPorRespaldar {
  abstract todos(): AsyncIterable<string>;
  abstract leer(sha256: string): Promise<Readable | null>;
  /** Takes the temporary file. */
  abstract poner(sha256: string, rutaTemporal: string): Promise<void>;
}
