import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Hecha, HechaVista } from './hecha.js';

/** One act of the period, as the journal has it. */
export interface HechoDelPeriodo {
  readonly procedimiento: string;
  readonly evento: string;
  readonly paso: number | null;
  /** Civil date; may be partial or unknown. */
  readonly ocurridoEn: string | null;
  readonly registradoEn: number;
}
/** What was true when the report was sent; it is not computed again. */
export interface ResumenDeParte {
  readonly hechos: readonly HechoDelPeriodo[];
  readonly pasos: readonly {
    readonly numero: number;
    readonly estado: string;
    readonly desde: string | null;
  }[];
  readonly pendientes: readonly {
    readonly procedimiento: string;
    readonly evento: string;
    readonly paso: number | null;
    readonly vence: string | null;
  }[];
}
export interface ParteNuevo {
  readonly id: string;
  readonly titularId: string;
  readonly raizId: string;
  /** First and last day it covers. */
  readonly desde: string;
  readonly hasta: string;
  readonly logros: string;
  readonly dificultades: string | null;
  readonly proximos: string | null;
  readonly pedidos: string | null;
  readonly resumen: ResumenDeParte;
  readonly enviado: Hecha;
}
export interface Acuse<H = Hecha> {
  readonly comentario: string | null;
  readonly hecha: H;
}
export interface Parte extends Omit<ParteNuevo, 'enviado'> {
  readonly enviado: HechaVista;
  /** One of the POC and one of the gremio at most. */
  readonly acuses: readonly Acuse<HechaVista>[];
}

/** A root whose next report is due. */
export interface PartePendiente {
  readonly titularId: string;
  readonly titularNombre: string;
  readonly raizId: string;
  /** Last day the newest report covers; null when there is none. */
  readonly ultimo: string | null;
  readonly abiertaEn: number;
}

/** A root of which reports are sent. */
export interface PorInformar {
  readonly titularId: string;
  readonly raizId: string;
  readonly ultimo: string | null;
  readonly abiertaEn: number;
}

/** Reports of how a process goes, and what they are made from. */
export abstract class ParteStore {
  /** False when another one already covers that last day. */
  abstract crear(parte: ParteNuevo): Promise<boolean>;
  abstract find(alcance: Alcance, id: string): Promise<Parte | null>;
  abstract listar(alcance: Alcance, raizId: string, corte: Corte): Promise<Pagina<Parte>>;
  /** When the root was opened, ms. */
  abstract abiertaEn(raizId: string): Promise<number>;
  /** The last day the newest report covers. */
  abstract ultimo(raizId: string): Promise<string | null>;
  /** False when that role acknowledged it before. */
  abstract acusar(parteId: string, acuse: Acuse): Promise<boolean>;
  /** Acts recorded by people from `desde` (ms) to before `hasta` (ms), oldest first. */
  abstract hechosEntre(
    raizId: string,
    desde: number,
    hasta: number,
    limite: number,
  ): Promise<readonly HechoDelPeriodo[]>;
  /** Active roots of local governments, by id, after that one. */
  abstract porInformar(despuesDe: string, limite: number): Promise<readonly PorInformar[]>;
  /** Active roots of a territory whose last report covers nothing after `antesDe` (civil date) and that began before it. */
  abstract pendientes(
    alcance: Alcance,
    antesDe: string,
    antesDeMs: number,
    corte: Corte,
  ): Promise<Pagina<PartePendiente>>;
}
