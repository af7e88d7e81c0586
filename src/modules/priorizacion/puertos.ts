import type { TipoDocumento } from '../../../machines/contrato.js';
import type { Alcance } from '../../platform/alcance.js';

/** Governments to choose among, by what they are. Joined to the directory in `uniones.module.ts`. */
export abstract class GobiernosPorPriorizar {
  abstract buscar(
    alcance: Alcance,
    filtro: { readonly nivel?: string; readonly provincia?: string; readonly gremio?: string },
  ): Promise<readonly string[]>;
}

/** Documents that may be attached. Joined to the documents in `uniones.module.ts`. */
export abstract class DocumentosPorAdjuntar {
  /** Null: it is not there, or not of that titular (or the nation). */
  abstract tipos(id: string, titularId: string | null): Promise<readonly TipoDocumento[] | null>;
}
