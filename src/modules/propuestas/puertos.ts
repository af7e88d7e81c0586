import type { Readable } from 'node:stream';
/** Looks for cédulas, phones and mails written where everybody would read them. Joined in `uniones.module.ts`. */
export abstract class BuscadorDePersonas {
  /** Enough of each to find it, not enough to know it. */
  abstract buscar(texto: string): readonly { readonly clase: string; readonly muestra: string }[];
}

/** Where the bytes of what came with a proposal are kept: with those of the documents. Joined at the root. */
export abstract class BytesDeAdjuntos {
  /** What the file is by its bytes. @throws Problema when it is of no kind that is taken, or its name lies. */
  abstract guardar(subido: {
    readonly ruta: string;
    readonly nombre: string;
    readonly sha256: string;
  }): Promise<{ readonly nombre: string; readonly mime: string }>;
  abstract leer(sha256: string): Promise<Readable | null>;
}
