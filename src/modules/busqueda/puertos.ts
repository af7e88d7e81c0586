/** What the search needs of other rooms. Joined in `uniones.module.ts`. */
import type { Fecha } from '../../../machines/contrato.js';
import type { Alcance } from '../../platform/alcance.js';

/** Which documents an account may read: which visibilities where, and what is visible today by type and state. */
export interface CriterioDeDocumentos {
  readonly visibles: readonly {
    readonly visibilidad: string;
    readonly nacional: boolean;
    readonly gremios: readonly string[];
    readonly titulares: readonly string[];
  }[];
  readonly tabla: { readonly [estado: string]: { readonly [tipo: string]: string } };
  readonly hoy: Fecha;
}

export abstract class LecturaDeDocumentos {
  abstract criterio(alcance: Alcance): Promise<CriterioDeDocumentos>;
}

/** The words of a stored file; empty when it cannot be read. */
export abstract class TextoDeDocumentos {
  abstract leer(sha256: string, mime: string): Promise<string>;
}
