import type { Fecha } from '../../machines/contrato.js';
import type { ComputoRecordado } from './libro-de-plazos.js';
import type { HechosRecordados } from './linea.js';

/** What the journal already knows of a command being folded again: nothing of it is read or reckoned anew. */
export interface Memoria {
  /** Facts of the next consequence on that process, until it is said that they were used. */
  hechos(procesoId: string, evento: string): HechosRecordados | null;
  /** A line was written with them: the next ones follow. What a parent does not listen to writes none. */
  hechosUsados(procesoId: string, evento: string): void;
  /** The next child opened under that name: each is given once, in order. */
  hijo(padre: string, ref: string): { readonly id: string; readonly ronda: number } | null;
  /** Highest round ever given to that name, also to children that a correction took back. */
  rondaUsada(padre: string, ref: string): number;
  plazo(
    procesoId: string,
    clave: string,
    desde: Fecha,
  ): (ComputoRecordado & { readonly cuanto: number; readonly version: number | null }) | null;
  /** Days that were left of a deadline when it was stopped, if it was due that day. */
  detenido(plazoId: string, vence: Fecha): number | null;
  /** The day a stopped deadline was given when it went on, if that much was left of it. */
  reanudado(plazoId: string, resto: number): ComputoRecordado | null;
  /** The day a running term was given when it was reckoned again, if it ended on that day until then. */
  recontado(plazoId: string, antes: Fecha): ComputoRecordado | null;
}

/** A command for the first time: nothing is known. */
export const olvido: Memoria = {
  hechos: () => null,
  hechosUsados: () => undefined,
  hijo: () => null,
  rondaUsada: () => 0,
  plazo: () => null,
  detenido: () => null,
  reanudado: () => null,
  recontado: () => null,
};
