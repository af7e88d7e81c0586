import type { Readable } from 'node:stream';
import type { Idioma } from '../../platform/textos/textos.js';
import type { FichaPublica, GobiernoPublico, ProvinciaPublica, Rotulos } from './lo-publico.js';

/**
 * What is public, read by nobody in particular: no office, no account. Joined in `uniones.module.ts` with the services
 * that officials read by, so that one rule decides for both.
 */
export abstract class LecturaPublica {
  /** Every government, by code. */
  abstract gobiernos(): Promise<{
    readonly hoy: string;
    readonly gobiernos: readonly GobiernoPublico[];
  }>;
  abstract ficha(gobierno: GobiernoPublico): Promise<FichaPublica>;
  abstract provincias(): Promise<readonly ProvinciaPublica[]>;
  abstract rotulos(idioma: Idioma): Rotulos;
  /** The bytes of a public document. @throws Problema 404, 410. */
  abstract contenido(id: string): Promise<{
    readonly nombre: string;
    readonly mime: string;
    readonly tamano: number;
    readonly sha256: string;
    readonly bytes: Readable;
  }>;
  abstract hoy(): string;
}
