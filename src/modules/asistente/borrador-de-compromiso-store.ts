import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { FichaEscrita } from './ficha-de-borrador.js';
import type { Sugerencias } from './marcas-de-maquina.js';

/** A commitment being written by the people of a titular, before it is an act of anybody. */
export interface BorradorDeCompromiso {
  readonly id: string;
  readonly titularId: string;
  /** The plan it is meant for, and in it the co-creation that would formulate it or the commitment it would describe. */
  readonly planId: string;
  readonly cocreacionId: string | null;
  readonly compromisoId: string | null;
  readonly propuestas: readonly string[];
  readonly ficha: FichaEscrita;
  /** Fields of a machine that a person said are right. */
  readonly confirmados: readonly string[];
  /** What a machine wrote, as it came: kept so that nobody can pass it off as theirs. */
  readonly sugerencias: Sugerencias;
  /** When it was handed to the ordinary act, last. */
  readonly pasadoEn: Instante | null;
  readonly creadoPor: string;
  readonly creadoEn: Instante;
  readonly guardadoPor: string;
  readonly guardadoEn: Instante;
  /** 1, 2, … grows with each writing. */
  readonly version: number;
}
export interface BorradorEnLista extends BorradorDeCompromiso {
  readonly titular: { readonly id: string; readonly nombre: string; readonly demo: boolean };
  readonly guardadoPorNombre: string;
}

export interface FiltroDeBorradores {
  readonly titularId?: string | undefined;
  readonly planId?: string | undefined;
  readonly propuestaId?: string | undefined;
}

/** Territory in every question. */
export abstract class BorradorDeCompromisoStore {
  abstract crear(borrador: Omit<BorradorDeCompromiso, 'version'>): Promise<void>;
  abstract find(alcance: Alcance, id: string): Promise<BorradorEnLista | null>;
  /** Last written first. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDeBorradores,
    corte: Corte,
  ): Promise<Pagina<BorradorEnLista>>;
  /** Over `version`; null when another was written meanwhile. One statement decides. */
  abstract guardar(
    id: string,
    version: number,
    lo: Pick<
      BorradorDeCompromiso,
      'ficha' | 'confirmados' | 'sugerencias' | 'propuestas' | 'pasadoEn'
    > & {
      readonly por: string;
      readonly en: Instante;
    },
  ): Promise<number | null>;
  abstract borrar(id: string): Promise<void>;
}
