import type { Fecha } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { FiltroDeTitulares } from './titular-store.js';

/** Somebody of the POC, and for how many governments they answer. */
export interface Analista {
  readonly persona: { readonly id: string; readonly nombre: string };
  readonly gobiernos: number;
  /** False: answers for some but holds no office of the POC today. */
  readonly enFunciones: boolean;
}

export interface Asignacion {
  readonly id: string;
  readonly persona: { readonly id: string; readonly nombre: string };
  readonly desde: Instante;
  readonly hasta: Instante | null;
  readonly asignadaPor: string | null;
}

/** Which governments, one by one or by what they have in common. */
export type Seleccion =
  | { readonly titulares: readonly string[] }
  | { readonly filtro: Omit<FiltroDeTitulares, 'analista'>; readonly soloSinAnalista: boolean };

/** Somebody gave one of these governments to another analyst at the same time: nothing was written. */
export class AsignacionSimultanea extends Error {
  override readonly name = 'AsignacionSimultanea';
}

export abstract class AnalistaStore {
  /** The POC's people in office that day, and whoever else still answers for some. By name. */
  abstract analistas(fecha: Fecha): Promise<readonly Analista[]>;
  /** Governments of the selection that would change hands. */
  abstract contar(seleccion: Seleccion, personaId: string | null): Promise<number>;
  /** Ends what each one had and begins this; null: nobody. How many changed. @throws AsignacionSimultanea */
  abstract asignar(
    seleccion: Seleccion,
    personaId: string | null,
    por: string,
    en: Instante,
    nuevoId: () => string,
  ): Promise<number>;
  /** Newest first. */
  abstract historia(titularId: string): Promise<readonly Asignacion[]>;
}
