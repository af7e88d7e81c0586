import type { Alcance } from '../../platform/alcance.js';

export interface RitmoDePartes {
  readonly meses: number;
  readonly diasAntes: number;
  readonly diasEntreRecordatorios: number;
}

/** How often a report is due. Joined to the parameters in `uniones.module.ts`. */
export abstract class CadenciaDePartes {
  /** Months, at least one; by titular. */
  abstract meses(titularId: string | null): Promise<number>;
  /** With when its sender is reminded, in working days. */
  abstract de(titularId: string): Promise<RitmoDePartes>;
}

/** Titles of documents: only of those the account may read. Joined in `uniones.module.ts`. */
export abstract class DocumentosDeSeguimiento {
  abstract legibles(
    alcance: Alcance,
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly { readonly id: string; readonly titulo: string }[]>;
}
