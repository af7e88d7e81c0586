import type { Fecha } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Cabeza } from './arbol-de-merkle.js';

/** The root of the tree of all processes on one day, chained to the day before. Hashes in lowercase hex. */
export interface Sello {
  /** Civil day in continental Ecuador on which it was made. */
  readonly fecha: Fecha;
  readonly raiz: string;
  /** How many processes it covers. */
  readonly hojas: number;
  /** `cadena` of the seal before; empty in the first. */
  readonly anterior: string;
  /** SHA-256 of `anterior`, `fecha` and `raiz`, a line each: who keeps one has all the earlier ones. */
  readonly cadena: string;
  readonly selladoEn: Instante;
}

export abstract class SelloStore {
  abstract ultimo(): Promise<Sello | null>;
  abstract find(fecha: Fecha): Promise<Sello | null>;
  /** Newest first. */
  abstract listar(corte: Corte): Promise<Pagina<Sello>>;
  /** Where each process stands now. */
  abstract cabezas(): Promise<readonly Cabeza[]>;
  /** What the tree of that day was made of, by `raizId`. */
  abstract hojas(fecha: Fecha): Promise<readonly Cabeza[]>;
  /** The day of the first seal that has this line; null while there is none. */
  abstract primeroQueCubre(raizId: string, secuencia: number): Promise<Fecha | null>;
  /**
   * Writes the seal with the leaves that moved since the one before, all or nothing. False when that day is sealed
   * already, or another seal came between.
   */
  abstract sellar(sello: Sello, nuevas: readonly Cabeza[]): Promise<boolean>;
}
