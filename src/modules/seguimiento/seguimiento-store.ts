import type { Rol } from '../../../machines/contrato.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export type ClaseDeConsulta = 'consulta' | 'observacion';
export type EstadoDeConsulta = 'abierta' | 'respondida' | 'resuelta' | 'retirada';
export type Modalidad = 'presencial' | 'virtual' | 'telefonica' | 'escrita';

/** Who did something, and as what. */
export interface Hecha {
  readonly cuentaId: string;
  readonly como: Rol;
  /** ms, UTC. */
  readonly en: number;
}
export interface HechaVista extends Hecha {
  readonly nombre: string;
}

export interface ConsultaNueva {
  readonly id: string;
  readonly titularId: string;
  readonly raizId: string;
  readonly clase: ClaseDeConsulta;
  /** What it is about: a step, a document, one of the processes below the root (a plan, a commitment), or none. */
  readonly paso: number | null;
  readonly documentoId: string | null;
  readonly procesoId: string | null;
  readonly asunto: string;
  readonly texto: string;
  readonly dirigidaA: Rol;
  /** Until when an answer is hoped for; civil date. */
  readonly vence: string | null;
  readonly hecha: Hecha;
}
export interface Respuesta<H = Hecha> {
  readonly id: string;
  readonly texto: string;
  readonly documentoId: string | null;
  readonly hecha: H;
}
export interface Consulta extends Omit<ConsultaNueva, 'hecha'> {
  readonly titularNombre: string;
  readonly estado: EstadoDeConsulta;
  readonly hecha: HechaVista;
  readonly respuestas: readonly Respuesta<HechaVista>[];
  readonly cierre: (HechaVista & { readonly texto: string | null }) | null;
}

export interface AsistenciaNueva {
  readonly id: string;
  readonly titularId: string;
  readonly raizId: string;
  readonly paso: number | null;
  /** Civil date. */
  readonly fecha: string;
  readonly modalidad: Modalidad;
  readonly tema: string;
  readonly texto: string | null;
  readonly participantes: number | null;
  readonly documentoId: string | null;
  readonly hecha: Hecha;
}
export interface Asistencia extends Omit<AsistenciaNueva, 'hecha'> {
  readonly hecha: HechaVista;
}

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

export interface FiltroDeConsultas {
  readonly raizId?: string;
  readonly estado?: EstadoDeConsulta;
  readonly paso?: number;
  /** Directed to a role the account holds over that titular. */
  readonly paraMi?: boolean;
}

/** Questions, assistance and reports that go with a process without moving it. Every read is within a territory. */
export abstract class SeguimientoStore {
  abstract crearConsulta(consulta: ConsultaNueva): Promise<void>;
  abstract findConsulta(alcance: Alcance, id: string): Promise<Consulta | null>;
  abstract consultas(
    alcance: Alcance,
    filtro: FiltroDeConsultas,
    corte: Corte,
  ): Promise<Pagina<Consulta>>;
  /** False when it is no longer in one of those states. */
  abstract responder(consultaId: string, respuesta: Respuesta): Promise<boolean>;
  abstract cerrar(
    consultaId: string,
    estado: 'resuelta' | 'retirada',
    cierre: Hecha & { readonly texto: string | null },
  ): Promise<boolean>;

  abstract crearAsistencia(asistencia: AsistenciaNueva): Promise<void>;
  abstract asistencias(alcance: Alcance, raizId: string, corte: Corte): Promise<Pagina<Asistencia>>;

  /** False when another one already covers that last day. */
  abstract crearParte(parte: ParteNuevo): Promise<boolean>;
  abstract findParte(alcance: Alcance, id: string): Promise<Parte | null>;
  abstract partes(alcance: Alcance, raizId: string, corte: Corte): Promise<Pagina<Parte>>;
  /** When the root was opened, ms. */
  abstract abiertaEn(raizId: string): Promise<number>;
  /** The last day the newest report covers. */
  abstract ultimoParte(raizId: string): Promise<string | null>;
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
  abstract partesPendientes(
    alcance: Alcance,
    antesDe: string,
    antesDeMs: number,
    corte: Corte,
  ): Promise<Pagina<PartePendiente>>;
}
