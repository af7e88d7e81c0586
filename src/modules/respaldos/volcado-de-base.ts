import type { Readable } from 'node:stream';
import type { BaseVolcada } from './manifiesto.js';

/** Puts a piece of the backup away, read to its end. */
export type Dejar = (nombre: string, contenido: Readable) => Promise<void>;
export type Traer = (nombre: string) => Promise<Readable>;

/** The whole database out, as it stood at one instant while others go on writing; and in again, where there is none. */
export abstract class VolcadoDeBase {
  abstract volcar(dejar: Dejar): Promise<BaseVolcada>;
  /** Is there nothing where it would be restored? */
  abstract vacia(): Promise<boolean>;
  /** @throws RespaldoMasNuevo */
  abstract cargar(base: BaseVolcada, traer: Traer): Promise<void>;
}

/** It was made by a version that knows migrations this one does not. */
export class RespaldoMasNuevo extends Error {
  override readonly name = 'RespaldoMasNuevo';
  constructor(readonly migraciones: readonly string[]) {
    super(migraciones.join(', '));
  }
}
