import type { ComandoRechazado } from '../../engine/comandos.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { TitularVisto } from '../../platform/titular.dto.js';

/** Joined to the directory in `uniones.module.ts`. */
export abstract class TitularDeImportacion {
  abstract find(alcance: Alcance, id: string): Promise<TitularVisto | null>;
}

/** The files that were uploaded as documents. Joined to the documents in `uniones.module.ts`. */
export abstract class Originales {
  /** Null when the account may not read it, or it is of another titular. */
  abstract leer(
    quien: Identidad,
    documentoId: string,
    titularId: string,
  ): Promise<{ readonly nombre: string; readonly bytes: Uint8Array } | null>;
  /** Of these, by their file name. */
  abstract porNombre(
    quien: Identidad,
    documentos: readonly string[],
    titularId: string,
  ): Promise<ReadonlyMap<string, string>>;
}

/** What the engine refuses, in words. Joined to the processes in `uniones.module.ts`. */
export abstract class PalabrasDeRechazo {
  abstract decir(idioma: Idioma, rechazo: ComandoRechazado): string;
}
