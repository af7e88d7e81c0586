import type { JsonObjeto } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** What an account was writing for an event: its own, and nobody else's. */
export interface Borrador {
  readonly cuentaId: string;
  readonly procesoId: string;
  readonly evento: string;
  readonly cuerpo: JsonObjeto;
  /** 1, 2, … grows with each writing. */
  readonly version: number;
  readonly guardadoEn: Instante;
}

export interface BorradorEnLista extends Borrador {
  readonly titular: { readonly id: string; readonly nombre: string };
}

export abstract class BorradorStore {
  abstract find(cuentaId: string, procesoId: string, evento: string): Promise<Borrador | null>;
  /**
   * Writes over `versionBase` (0: there must be none yet) and gives the new row; null when another was written
   * meanwhile. One statement decides: of two simultaneous calls one wins.
   */
  abstract guardar(
    borrador: Omit<Borrador, 'version'>,
    versionBase: number,
  ): Promise<Borrador | null>;
  abstract borrar(cuentaId: string, procesoId: string, evento: string): Promise<void>;
  /** Newest first. */
  abstract listar(cuentaId: string, corte: Corte): Promise<Pagina<BorradorEnLista>>;
}
