import type { JsonObjeto } from '../../../machines/contrato.js';
import type { FilaPlazo, Instante } from '../../engine/puertos/filas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** A fault of the system, not of who used it: what it was about, and how it ended. */
export interface IncidenteVisto {
  readonly id: string;
  readonly codigo: string;
  readonly detalle: JsonObjeto;
  readonly creadoEn: Instante;
  readonly raizId: string | null;
  readonly procesoId: string | null;
  readonly procedimiento: string | null;
  readonly titular: { readonly id: string; readonly nombre: string } | null;
  readonly resueltoEn: Instante | null;
  readonly resueltoPor: string | null;
  readonly nota: string | null;
  readonly reintentadoEn: Instante | null;
  /** What came of the last attempt: a code. */
  readonly reintento: string | null;
  /** How many others of the same code and process are open: they are resolved together. */
  readonly iguales: number;
}

export interface FiltroDeIncidentes {
  readonly abiertos?: boolean;
  readonly codigo?: string;
}

/** A message for the outside that was given up. */
export interface SalidaFallida {
  readonly id: string;
  readonly raizId: string;
  readonly titular: { readonly id: string; readonly nombre: string } | null;
  readonly canal: string;
  readonly tipo: string;
  readonly intentos: number;
  readonly error: string | null;
  readonly creadoEn: Instante;
}

export abstract class IncidenteStore {
  /** Newest first. `total`: how many are open. */
  abstract listar(filtro: FiltroDeIncidentes, corte: Corte): Promise<Pagina<IncidenteVisto>>;
  abstract find(id: string): Promise<IncidenteVisto | null>;
  /** With all the open ones of the same code and process. Gives how many. */
  abstract resolver(
    incidente: Pick<IncidenteVisto, 'id' | 'codigo' | 'procesoId'>,
    por: string,
    nota: string,
    en: Instante,
  ): Promise<number>;
  abstract anotarReintento(id: string, resultado: string, en: Instante): Promise<void>;
  /** Deadlines of the root that are due and still armed. */
  abstract plazosVencidos(raizId: string, ahora: Instante): Promise<readonly FilaPlazo[]>;
  abstract salidasFallidas(corte: Corte): Promise<Pagina<SalidaFallida>>;
  /** It goes out again, with its same id. False when it was not there as failed. */
  abstract reintentarSalida(id: string, ahora: Instante): Promise<boolean>;
}
