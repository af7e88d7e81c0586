import type { Retiro } from './documento-store.js';

/** Which bytes of `Archivo` something kept still points at: a version of a document, a public one, an attachment. */
export abstract class ReferenciasAlArchivo {
  /**
   * SHA-256 of the bytes any version points at, once each, in order, after one: for `verificar`. Withdrawn, when every
   * version that points at them is.
   */
  abstract huellas(
    despuesDe: string | null,
    limite: number,
  ): Promise<readonly { readonly sha256: string; readonly retirado: Retiro['clase'] | null }[]>;
  /** Which of these bytes some version not erased still points at. */
  abstract referidos(sha256: readonly string[]): Promise<readonly string[]>;
}
