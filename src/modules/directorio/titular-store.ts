import type { ClaseTitular, Nivel } from '../../../machines/contrato.js';
import type { Instante, MarcaDeRaiz, SituacionDeProceso } from '../../engine/puertos/filas.js';
import type { Alcance, Gremio } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export interface TitularNuevo {
  readonly id: string;
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly nombre: string;
  readonly nombreOficial: string;
  /** Null for mancomunidades, the nation and demonstration GADs without a territory. */
  readonly codigoDpa: string | null;
  /** DPA code of the province (two digits). */
  readonly provincia: string | null;
  /** DPA code of the canton (four digits). */
  readonly canton: string | null;
  readonly gremio: Gremio | null;
  readonly zona: string;
  readonly poblacion: number | null;
  readonly demo: boolean;
  /** Name without accents or case, for search and order: the two databases collate differently. */
  readonly claveBusqueda: string;
}

export interface TitularEnLista extends Omit<
  TitularNuevo,
  'claveBusqueda' | 'provincia' | 'canton'
> {
  readonly provincia: { readonly codigo: string; readonly nombre: string } | null;
  readonly canton: { readonly codigo: string; readonly nombre: string } | null;
  /** Its open root of `implementacion`, or else its last one: steps `enCurso`, `disponible` or `observado`, and the mark. */
  readonly proceso: {
    readonly id: string;
    readonly pasosEnCurso: readonly number[];
    readonly marca: MarcaDeRaiz['clase'] | null;
    /** Civil dates: the last thing recorded, insisted on or sent; the last thing recorded that is no insistence. */
    readonly ultimoContacto: string | null;
    readonly ultimaActividad: string | null;
    readonly insistencias: number;
  } | null;
  /** Who of the POC answers for it. */
  readonly analista: { readonly id: string; readonly nombre: string } | null;
  /** A new authority has not ratified the adherence yet. */
  readonly porRatificar: boolean;
}

export interface FiltroDeTitulares {
  readonly nivel?: Nivel;
  readonly provincia?: string;
  readonly gremio?: Gremio;
  readonly clase?: ClaseTitular;
  /** Already without accents or case: every word of it must begin a word of `claveBusqueda`. */
  readonly q?: string;
  /** Of an analyst of the POC, by their person or by their account; or of nobody. */
  readonly analista?: { readonly persona: string } | { readonly cuenta: string } | 'ninguno';
  /** Only those under way in which nothing was recorded since then, insistences apart. */
  readonly calladosDesde?: Instante;
  /** Only local governments: the nation, that holds its own bodies, is none. */
  readonly locales?: boolean;
  /** Only those whose new authority has not ratified the adherence. */
  readonly porRatificar?: boolean;
}

/** How many wait to be ratified, by what. */
export interface ConteoPorRatificar {
  readonly nivel: Nivel | null;
  readonly provincia: string | null;
  readonly n: number;
}

export interface ProcesoDeTitular {
  readonly id: string;
  readonly procedimiento: string;
  readonly situacion: SituacionDeProceso;
  readonly marca: MarcaDeRaiz['clase'] | null;
  readonly abiertoEn: Instante;
}

export interface Provincia {
  readonly codigo: string;
  readonly nombre: string;
}

export interface TitularConAutoridad {
  readonly id: string;
  readonly codigo: string | null;
  readonly nombre: string;
  readonly claveBusqueda: string;
  readonly nivel: Nivel | null;
  readonly provincia: string | null;
  readonly gremio: Gremio | null;
  /** The last one, past or present. */
  readonly autoridad: { readonly nombre: string; readonly desde: string } | null;
}

export abstract class TitularStore {
  /** In the order of `claveBusqueda`, then id. `total` is given. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDeTitulares,
    corte: Corte,
  ): Promise<Pagina<TitularEnLista>>;
  abstract find(alcance: Alcance, id: string): Promise<TitularEnLista | null>;
  /** Its roots, newest first. Who may see the titular was asked before. */
  abstract procesos(titularId: string): Promise<readonly ProcesoDeTitular[]>;
  /** The provinces, by code. Public. */
  abstract provincias(): Promise<readonly Provincia[]>;
  /** Writes those whose id is not there yet and renews the names and figures of those that are; how many were new. Provinces and cantons too. */
  abstract sembrar(
    titulares: readonly TitularNuevo[],
    provincias: readonly Provincia[],
    cantones: readonly Provincia[],
  ): Promise<number>;
  /** Of those inside the territory, the ones whose new authority has not ratified yet. */
  abstract contarPorRatificar(alcance: Alcance): Promise<readonly ConteoPorRatificar[]>;
  /** Every government inside the territory, or one of them, with its last authority. */
  abstract conAutoridad(alcance: Alcance, id?: string): Promise<readonly TitularConAutoridad[]>;
  /** One more (a mancomunidad, a demonstration GAD). */
  abstract crear(titular: TitularNuevo): Promise<void>;
}
