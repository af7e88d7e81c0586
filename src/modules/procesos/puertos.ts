import type { TipoDocumento } from '../../../machines/contrato.js';
import type { Alcance } from '../../platform/alcance.js';
import type { TitularVisto } from '../../platform/titular.dto.js';

/** The titular of a process as it is shown. Joined to the directory in `uniones.module.ts`. */
export abstract class TitularDeProceso {
  abstract find(alcance: Alcance, id: string): Promise<TitularVisto | null>;
}

export interface DocumentoNombrado {
  readonly id: string;
  readonly titulo: string;
  readonly tipos: readonly TipoDocumento[];
}

/** Names of the documents a process rests on: only of those the account may read. Joined in `uniones.module.ts`. */
export abstract class DocumentosDeProceso {
  abstract legibles(
    alcance: Alcance,
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly DocumentoNombrado[]>;
}
