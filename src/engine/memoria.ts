import type { Fecha, Hechos } from '../../machines/contrato.js';
import type { ComputoRecordado } from './libro-de-plazos.js';
import type { HijoEnLinea } from './linea.js';

/** What the journal already knows of a command being folded again: nothing of it is read or reckoned anew. */
export interface Memoria {
  /** Facts of a consequence on that process. */
  hechos(procesoId: string, evento: string): Hechos | null;
  /** Id of a child. */
  hijo(hijo: HijoEnLinea): string | null;
  plazo(
    procesoId: string,
    clave: string,
    desde: Fecha,
  ): (ComputoRecordado & { readonly cuanto: number; readonly version: number | null }) | null;
  /** When a stopped deadline went on: the day it was given then. */
  reanudado(plazoId: string): ComputoRecordado | null;
}

/** A command for the first time: nothing is known. */
export const olvido: Memoria = {
  hechos: () => null,
  hijo: () => null,
  plazo: () => null,
  reanudado: () => null,
};
