import type { demas } from './es-demas';
import type { inicio } from './es-inicio';
import type { tablero } from './es/tablero';

/** Every text there is, as Spanish has it. */
export type Textos = typeof inicio & typeof tablero & typeof demas;

export type Repetir<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Repetir<T[K]>;
};
/** A complete catalogue: every key of the Spanish one. */
export type Catalogo = Repetir<Textos>;
