import type { Readable } from 'node:stream';
import type { Archivo } from '../modules/documentos/archivo.js';
import { BytesPorRespaldar } from '../modules/respaldos/bytes-por-respaldar.js';

const LOTE = 500;

/** What the backup takes of the documents: all that is kept, whoever points at it. */
export class BytesDeDocumentos extends BytesPorRespaldar {
  constructor(private readonly archivo: Archivo) {
    super();
  }

  override async *todos(): AsyncGenerator<string> {
    for (let ultimo: string | null = null; ;) {
      const lote: readonly string[] = await this.archivo.anteriores(
        Number.MAX_SAFE_INTEGER,
        ultimo,
        LOTE,
      );
      yield* lote;
      ultimo = lote.at(-1) ?? null;
      if (ultimo === null) return;
    }
  }

  override leer(sha256: string): Promise<Readable | null> {
    return this.archivo.leer(sha256);
  }

  override poner(sha256: string, rutaTemporal: string): Promise<void> {
    return this.archivo.guardar(sha256, rutaTemporal);
  }
}
