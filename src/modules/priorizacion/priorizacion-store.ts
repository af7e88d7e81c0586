import type { Nivel } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance, Gremio } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Criterio, Desempate, Puntaje } from './criterios.js';

export const ESTADOS_DE_PRIORIZACION = [
  'preparacion',
  'calificacion',
  'cerrada',
  'descartada',
] as const;
export type EstadoDePriorizacion = (typeof ESTADOS_DE_PRIORIZACION)[number];

/** One exercise: the diagnosis, the analysis and the order that come of it. */
export interface Priorizacion {
  readonly id: string;
  readonly nombre: string;
  readonly claveBusqueda: string;
  /** Which governments it looks at, in words. */
  readonly alcance: string;
  readonly diagnostico: string;
  readonly estado: EstadoDePriorizacion;
  /** 0: none published yet. */
  readonly criteriosVersion: number;
  readonly creadaPor: string;
  readonly creadaEn: Instante;
  /** When the first score fixed the criteria. */
  readonly congeladaEn: Instante | null;
  readonly cerradaPor: string | null;
  readonly cerradaEn: Instante | null;
  readonly motivo: string | null;
}

export interface PriorizacionEnLista extends Priorizacion {
  readonly creadaPorNombre: string;
  readonly gobiernos: number;
  readonly elegidos: number;
}

/** Criteria as they were published, and by whom. */
export interface VersionDeCriterios {
  readonly version: number;
  readonly criterios: readonly Criterio[];
  readonly desempate: readonly Desempate[];
  readonly motivo: string | null;
  readonly publicadaPor: string;
  readonly publicadaPorNombre: string;
  readonly publicadaEn: Instante;
}

export interface PuntajePuesto extends Puntaje {
  readonly fundamento: string;
  readonly puestoPor: string;
  readonly puestoPorNombre: string;
  readonly puestoEn: Instante;
}

export interface GobiernoPriorizado {
  readonly titular: {
    readonly id: string;
    readonly nombre: string;
    readonly claveBusqueda: string;
    readonly codigoDpa: string | null;
    readonly nivel: Nivel | null;
    readonly gremio: Gremio | null;
    readonly poblacion: number | null;
    readonly demo: boolean;
  };
  readonly diagnostico: string | null;
  readonly elegido: boolean | null;
  readonly motivo: string | null;
  /** The process opened by way (b). */
  readonly raizId: string | null;
  /** It has an open process already, of either way. */
  readonly conProceso: boolean;
  readonly puntajes: readonly PuntajePuesto[];
}

export interface DocumentoDePriorizacion {
  readonly titularId: string | null;
  readonly documentoId: string;
  readonly titulo: string;
  readonly adjuntadoEn: Instante;
}

export interface ResultadoDeGobierno {
  readonly titularId: string;
  readonly puesto: number;
  readonly puntaje: number;
  readonly elegido: boolean;
  readonly motivo: string | null;
}

/** Every write says whether it still held: the exercise may have moved on meanwhile. */
export abstract class PriorizacionStore {
  /** Newest first. */
  abstract listar(alcance: Alcance, corte: Corte): Promise<Pagina<PriorizacionEnLista>>;
  abstract find(alcance: Alcance, id: string): Promise<PriorizacionEnLista | null>;
  abstract crear(p: Priorizacion): Promise<void>;
  abstract describir(
    id: string,
    p: Pick<Priorizacion, 'nombre' | 'claveBusqueda' | 'alcance' | 'diagnostico'>,
  ): Promise<boolean>;
  /** Newest first. */
  abstract criterios(id: string): Promise<readonly VersionDeCriterios[]>;
  /** With the next number, while nobody has scored. */
  abstract publicar(
    id: string,
    c: Omit<VersionDeCriterios, 'version' | 'publicadaPorNombre'>,
  ): Promise<boolean>;
  /** Of the territory, in the order of their name. */
  abstract gobiernos(alcance: Alcance, id: string): Promise<readonly GobiernoPriorizado[]>;
  /** Those not there yet, while it is not closed. Gives how many were new; null when it is. */
  abstract incluir(
    id: string,
    titulares: readonly string[],
    por: string,
    en: Instante,
  ): Promise<number | null>;
  /** Only without scores. */
  abstract excluir(id: string, titularId: string): Promise<boolean>;
  abstract diagnosticar(id: string, titularId: string, texto: string | null): Promise<boolean>;
  /** The first one fixes the criteria. */
  abstract calificar(
    id: string,
    titularId: string,
    puntajes: readonly Omit<PuntajePuesto, 'puestoPorNombre'>[],
  ): Promise<boolean>;
  abstract documentos(alcance: Alcance, id: string): Promise<readonly DocumentoDePriorizacion[]>;
  abstract adjuntar(
    id: string,
    d: Omit<DocumentoDePriorizacion, 'titulo'>,
    por: string,
  ): Promise<void>;
  abstract desadjuntar(id: string, titularId: string | null, documentoId: string): Promise<void>;
  abstract cerrar(
    id: string,
    resultado: readonly ResultadoDeGobierno[],
    por: string,
    en: Instante,
    motivo: string | null,
  ): Promise<boolean>;
  abstract descartar(id: string, por: string, en: Instante, motivo: string): Promise<boolean>;
  /** The process that came of it. */
  abstract enlazar(id: string, titularId: string, raizId: string): Promise<void>;
}
