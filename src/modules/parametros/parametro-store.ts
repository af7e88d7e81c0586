import type { Fecha, Json } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';

/** A value by name, general or of one titular, in force from a day. Never changed: a new row with the next version. */
export interface FilaParametro {
  readonly id: string;
  readonly nombre: string;
  readonly titularId: string | null;
  readonly valor: Json;
  /** Per name and titular: 1, 2, … */
  readonly version: number;
  readonly desde: Fecha;
  readonly motivo: string;
  readonly creadoPor: string | null;
  readonly creadoEn: Instante;
}

export abstract class ParametroStore {
  /** In force on that day: the general ones, or with `titularId` those of that titular. By name. */
  abstract enVigor(titularId: string | null, fecha: Fecha): Promise<readonly FilaParametro[]>;
  abstract historia(nombre: string, titularId: string | null): Promise<readonly FilaParametro[]>;
  /** Adds a row with the next version. */
  abstract fijar(fila: Omit<FilaParametro, 'version'>): Promise<FilaParametro>;
}
