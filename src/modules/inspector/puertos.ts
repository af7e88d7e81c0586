import type { FilaLinea } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** The journal of a root, read from a line on. Joined in `uniones.module.ts`. */
export abstract class LineasDeRaiz {
  abstract ubicar(
    alcance: Alcance,
    procesoId: string,
  ): Promise<{ readonly raizId: string; readonly titular: string } | null>;
  /** Oldest first. */
  abstract pagina(raizId: string, corte: Corte): Promise<Pagina<FilaLinea>>;
}
