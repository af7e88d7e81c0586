import type { Rol } from '../../machines/contrato.js';

/** Something that came about in an office, outside the journal, and somebody is to know of. */
export interface NoticiaNueva {
  /** What caused it. The same cause is told once, however often it is left. */
  readonly causa: string;
  /** `aviso.CODIGO` in the catalogues says it. */
  readonly codigo: string;
  /** What the sentence needs. Dates and titles; no personal data but a name where one cannot do without. */
  readonly params: { readonly [k: string]: string | number };
  readonly titularId: string | null;
  readonly raizId?: string | null;
  /** In which of the fifteen steps to look for it. */
  readonly paso?: number | null;
  /** Where in the product it is read, from its root. */
  readonly ruta: string;
  /** Whoever holds one of these offices over the titular (over the nation, without one), or one person. */
  readonly para:
    | { readonly roles: readonly Rol[] }
    | { readonly cuentaId: string }
    | { readonly personaId: string };
  /** Who brought it about is not told. */
  readonly menosA?: string;
}

/**
 * Tells people of what concerns them: always in the product, and by mail as each of them wants it (at once, in the
 * digest, or not). It never waits for the outside.
 */
export abstract class Noticias {
  abstract dar(noticia: NoticiaNueva): Promise<void>;
}
