import type { ClaseTitular, Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** `borrador`: uploaded, nobody can open it. `confirmado`: in force. `retirado`: what is open goes on, no more is opened. */
export const ESTADOS_DE_MODELO = ['borrador', 'confirmado', 'retirado'] as const;
export type EstadoDeModelo = (typeof ESTADOS_DE_MODELO)[number];

/** Whom the lanes stand for, whom it is for and who may open it: what the POC confirms before it runs. */
export interface AjustesDeModelo {
  /** By lane; `''` is what stands in none. */
  readonly carriles: {
    readonly [carril: string]: {
      readonly actuan: readonly Rol[];
      readonly registran: readonly Rol[];
    };
  };
  readonly titulares: readonly ClaseTitular[];
  readonly abren: readonly Rol[];
}

/** One version of a drawn procedure, as it was uploaded. */
export interface Modelo {
  readonly id: string;
  /** Name of the procedure: `modelo-prestamo-de-sala`. With its version, its id: `…@2`. */
  readonly clave: string;
  readonly version: number;
  readonly nombre: string;
  /** Name of the file. */
  readonly archivo: string;
  readonly sha256: string;
  readonly tamano: number;
  /** Did it read without anything that impedes, when it was uploaded? */
  readonly ejecutable: boolean;
  readonly impiden: number;
  readonly avisos: number;
  readonly estado: EstadoDeModelo;
  readonly ajustes: AjustesDeModelo | null;
  readonly subidoPor: string;
  readonly subidoEn: Instante;
  readonly confirmadoEn: Instante | null;
  readonly retiradoEn: Instante | null;
  readonly motivo: string | null;
}

export interface ModeloVisto extends Modelo {
  /** Name of who uploaded it. */
  readonly autor: string;
  /** Processes opened with this version, by persons. */
  readonly procesos: number;
}

/** A version somebody confirmed: open processes may run it even after it was retired. */
export type ModeloEnMarcha = Pick<Modelo, 'id' | 'clave' | 'version' | 'estado' | 'sha256'> & {
  readonly ajustes: AjustesDeModelo;
};

export abstract class ModeloStore {
  /** With the next version of its name, and its bytes. */
  abstract subir(
    modelo: Omit<
      Modelo,
      'version' | 'estado' | 'ajustes' | 'confirmadoEn' | 'retiradoEn' | 'motivo'
    > & { readonly claveBusqueda: string },
    bytes: Uint8Array,
  ): Promise<number>;
  /** The newest version of each, newest upload first. */
  abstract listar(
    filtro: { readonly estado?: EstadoDeModelo; readonly busca?: string },
    corte: Corte,
  ): Promise<Pagina<ModeloVisto>>;
  abstract find(id: string): Promise<ModeloVisto | null>;
  /** All of one name, newest first. */
  abstract versiones(clave: string): Promise<readonly ModeloVisto[]>;
  /** Exactly as they were uploaded. */
  abstract bytes(sha256: string): Promise<Uint8Array | null>;
  /** From draft; false: it was not one any more. */
  abstract confirmar(
    id: string,
    ajustes: AjustesDeModelo,
    por: string,
    en: Instante,
  ): Promise<boolean>;
  /** False: it was retired already. */
  abstract retirar(id: string, motivo: string, por: string, en: Instante): Promise<boolean>;
  /** What was ever confirmed, of one name or of all. */
  abstract enMarcha(clave?: string): Promise<readonly ModeloEnMarcha[]>;
}
