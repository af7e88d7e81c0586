import type { Rol } from '../../../machines/contrato.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Hecha, HechaVista } from './hecha.js';

export type ClaseDeConsulta = 'consulta' | 'observacion';
export type EstadoDeConsulta = 'abierta' | 'respondida' | 'resuelta' | 'retirada';

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

export interface FiltroDeConsultas {
  readonly raizId?: string;
  readonly estado?: EstadoDeConsulta;
  readonly paso?: number;
  /** Directed to a role the account holds over that titular. */
  readonly paraMi?: boolean;
}

/** Questions and observations that go with a process without moving it. Every read is within a territory. */
export abstract class ConsultaStore {
  abstract crear(consulta: ConsultaNueva): Promise<void>;
  abstract find(alcance: Alcance, id: string): Promise<Consulta | null>;
  abstract listar(
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
}
