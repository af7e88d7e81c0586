import type { Fecha } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';

/** Something of a process that one person has in their hands. */
export interface EnSusManos {
  readonly procesoId: string;
  readonly titularId: string;
  readonly titularNombre: string;
  readonly procedimiento: string;
  readonly evento: string;
  /** Since when. */
  readonly en: Instante;
}

/** What stays open in the hands of who leaves an office. */
export interface PendientesDeCargo {
  /** Matters of the titular that wait for that role: they are of the office and stay with it. */
  readonly asuntos: number;
  /** Drafts of that account in the processes of the titular. */
  readonly borradores: readonly EnSusManos[];
  /** Tasks of the titular that this account took or was given. */
  readonly encargos: readonly EnSusManos[];
}

export interface Relevo {
  readonly designacionId: string;
  readonly hasta: Fecha;
  readonly documentoId: string | null;
  readonly por: string;
  readonly en: Instante;
  /** Account that receives drafts and tasks; null: they stay where they are. */
  readonly recibe: string | null;
}

export interface Entregado {
  readonly borradores: number;
  readonly encargos: number;
}

export abstract class RelevoStore {
  abstract pendientes(designacionId: string): Promise<PendientesDeCargo>;
  /** Ends the office and hands over what was open, all or nothing. */
  abstract relevar(relevo: Relevo): Promise<Entregado>;
}
