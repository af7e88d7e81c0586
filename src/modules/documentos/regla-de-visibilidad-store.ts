import type { Fecha, TipoDocumento } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type {
  EstadoDeDocumento,
  TablaDeVisibilidad,
  VisibilidadOrdinaria,
} from './documento-store.js';

/** What a type in a state shows by default, from a day and perhaps until another. Never changed: the next version is added. */
export interface FilaDeVisibilidad {
  readonly id: string;
  readonly tipo: TipoDocumento;
  readonly estado: EstadoDeDocumento;
  /** Per type and state: 1, 2, … */
  readonly version: number;
  readonly visibilidad: VisibilidadOrdinaria;
  readonly desde: Fecha;
  /** Last day in force; null: until another says otherwise. */
  readonly hasta: Fecha | null;
  /** Document and place of the rule behind it; null: own reading. */
  readonly fuente: string | null;
  readonly motivo: string;
  readonly creadaPor: string;
  readonly creadaEn: Instante;
}

/** A document that another table would show otherwise. */
export interface DocumentoQueCambiaria {
  readonly id: string;
  readonly titulo: string;
  readonly titular: { readonly id: string; readonly nombre: string } | null;
  readonly antes: VisibilidadOrdinaria;
  readonly despues: VisibilidadOrdinaria;
}

export abstract class ReglaDeVisibilidadStore {
  /** Every row, of every day. */
  abstract todas(): Promise<readonly FilaDeVisibilidad[]>;
  /** Newest first. */
  abstract historia(
    tipo: TipoDocumento,
    estado: EstadoDeDocumento,
  ): Promise<readonly FilaDeVisibilidad[]>;
  /** Adds a row with the next version. */
  abstract fijar(fila: Omit<FilaDeVisibilidad, 'version'>): Promise<FilaDeVisibilidad>;
  /**
   * Documents of that type and state whose visibility would be another on that day: how many, and the first of them.
   * `fijos`: how many of that type and state stay as somebody chose.
   */
  abstract cambiarian(peticion: {
    readonly tipo: TipoDocumento;
    readonly estado: EstadoDeDocumento;
    readonly antes: TablaDeVisibilidad;
    readonly despues: TablaDeVisibilidad;
    readonly dia: Fecha;
    readonly limite: number;
  }): Promise<{
    readonly total: number;
    readonly fijos: number;
    readonly primeros: readonly DocumentoQueCambiaria[];
  }>;
}
