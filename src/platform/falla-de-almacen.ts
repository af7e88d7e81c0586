/** What an error of the store means to whoever asked: it is neither their fault nor that of what they sent. */
export abstract class FallaDeAlmacen {
  /** Null: something else. */
  abstract codigoDe(error: unknown): 'SIN_ESPACIO' | 'NO_DISPONIBLE' | null;
}
