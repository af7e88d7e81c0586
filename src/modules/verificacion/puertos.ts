import type { Readable } from 'node:stream';
import type { Alcance } from '../../platform/alcance.js';
import type { Idioma } from '../../platform/textos/textos.js';

/** A root and whose it is. */
export interface RaizExportable {
  readonly raizId: string;
  readonly titular: { readonly id: string; readonly nombre: string };
  /** With its version. */
  readonly procedimiento: { readonly id: string; readonly nombre: string };
  readonly asunto: string | null;
}

export interface AsientoExportado {
  readonly secuencia: number;
  readonly hashAnterior: string;
  readonly hash: string;
  /** Its canonical text: what the hash covers. */
  readonly linea: string;
}

export interface TextoExportado {
  /** `texto:` and the SHA-256 of salt and words, as the journal has it. */
  readonly ref: string;
  readonly campo: string;
  readonly sal: string;
  readonly texto: string;
}

/** A document as the journal named it: which, in which version. */
export interface ReferenciaADocumento {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

export interface DocumentoExportado {
  readonly id: string;
  readonly version: number | null;
  readonly titulo: string;
  readonly tipos: readonly string[];
  /**
   * `incluido`: its bytes go. `versionPublica`: those of the redacted version. `retirado`: hidden or erased.
   * `noPublico`: not for who asks, or only to be read in the product, where it stays written who did.
   */
  readonly estado: 'incluido' | 'versionPublica' | 'retirado' | 'noPublico';
  readonly nombre: string | null;
  /** Of the bytes that go or, where none do, of those the journal named. */
  readonly sha256: string;
  readonly abrir: (() => Promise<Readable>) | null;
}

/** What the rooms of processes, documents and titulares know of a root. Joined in `uniones.module.ts`. */
export abstract class LoQueSeExporta {
  /** Null outside the territory. */
  abstract raiz(
    alcance: Alcance,
    idioma: Idioma,
    procesoId: string,
  ): Promise<RaizExportable | null>;
  /** Whether the citizens may know that it is there. */
  abstract esPublica(raizId: string): Promise<boolean>;
  /** From the first, in order. */
  abstract asientos(raizId: string): AsyncIterable<AsientoExportado>;
  /** Null when it is not there. Of any process: who asks holds its receipt. */
  abstract asiento(raizId: string, secuencia: number): Promise<AsientoExportado | null>;
  /** Words not erased; those that hold personal data stay where they are. */
  abstract textos(raizId: string): Promise<readonly TextoExportado[]>;
  /** In the order asked, each as who asks may read it. */
  abstract documentos(
    alcance: Alcance,
    titularId: string,
    referencias: readonly ReferenciaADocumento[],
  ): Promise<readonly DocumentoExportado[]>;
}
