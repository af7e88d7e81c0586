import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Hecha, HechaVista } from './hecha.js';

export type Modalidad = 'presencial' | 'virtual' | 'telefonica' | 'escrita';

export interface AsistenciaNueva {
  readonly id: string;
  readonly titularId: string;
  readonly raizId: string;
  readonly paso: number | null;
  /** Civil date. */
  readonly fecha: string;
  readonly modalidad: Modalidad;
  readonly tema: string;
  readonly texto: string | null;
  readonly participantes: number | null;
  readonly documentoId: string | null;
  readonly hecha: Hecha;
}
export interface Asistencia extends Omit<AsistenciaNueva, 'hecha'> {
  readonly hecha: HechaVista;
}

/** Technical assistance given to who runs a process. Every read is within a territory. */
export abstract class AsistenciaStore {
  abstract crear(asistencia: AsistenciaNueva): Promise<void>;
  abstract listar(alcance: Alcance, raizId: string, corte: Corte): Promise<Pagina<Asistencia>>;
}
