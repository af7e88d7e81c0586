import type { es } from './es';

type Repetir<T> = { readonly [K in keyof T]: T[K] extends string ? string : Repetir<T[K]> };
/** A complete catalogue: every key of the Spanish one. */
export type Catalogo = Repetir<typeof es>;
