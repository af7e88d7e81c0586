import type { FilaProceso } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** A body or a session as it is stored, with what it is about. */
export interface ProcesoLeido {
  readonly fila: FilaProceso;
  readonly asunto: string;
  readonly codigoDpa: string | null;
}
export interface DeQueOrgano {
  readonly id: string;
  readonly titularId: string;
}

export abstract class OrganoStore {
  /** Bodies of a titular within reach, oldest first. */
  abstract deTitular(alcance: Alcance, titularId: string): Promise<readonly ProcesoLeido[]>;
  /** A body or a session within reach. */
  abstract find(
    alcance: Alcance,
    id: string,
    procedimiento: 'organo' | 'sesion',
  ): Promise<ProcesoLeido | null>;
  /** Sessions of a body, newest first. */
  abstract sesiones(organo: DeQueOrgano, corte: Corte): Promise<Pagina<ProcesoLeido>>;
  /** The highest number given to a session of it; 0 when it has none. */
  abstract ultimoOrdinal(organo: DeQueOrgano): Promise<number>;
  /** The agreements of a session. */
  abstract acuerdos(sesionId: string): Promise<readonly FilaProceso[]>;
  abstract personas(ids: readonly string[]): Promise<{ readonly [id: string]: string }>;
}

/** A notice counted day by day. Joined to the calendar in `uniones.module.ts`. */
export abstract class ConteoDeTermino {
  /** @param pide the days the norm asks for */
  abstract contar(
    desde: string,
    hasta: string,
    pide: number,
    codigoDpa: string | null,
  ): {
    readonly dias: number;
    /** The first day on which it would be enough. */
    readonly primera: string;
    readonly calendario: string;
    readonly conteo: readonly {
      readonly fecha: string;
      readonly numero: number | null;
      readonly naturaleza: string;
      readonly motivos: readonly string[];
    }[];
    readonly dudas: readonly string[];
  };
}
