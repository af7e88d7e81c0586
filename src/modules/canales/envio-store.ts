import type { Rol } from '../../../machines/contrato.js';
import type { Fecha, FechaParcial } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export const CANALES = ['quipux', 'otroSistema', 'correoInstitucional', 'papel', 'minga'] as const;
export type Canal = (typeof CANALES)[number];

export interface Destinatario {
  readonly orden: number;
  readonly nombre: string;
  readonly cargo: string | null;
  /** The institutional address declared in the oficio, if it went there. */
  readonly direccion: string | null;
  readonly designacionId: string | null;
  readonly recibidoEl: Fecha | null;
  readonly constanciaId: string | null;
  readonly anotadoPor: string | null;
  readonly anotadoEn: Instante | null;
}

/** A notification that went by the legal channel, whatever system carried it. */
export interface Envio {
  readonly id: string;
  readonly titularId: string;
  readonly raizId: string | null;
  /** The line of the journal it tells of. */
  readonly secuencia: number | null;
  readonly evento: string | null;
  readonly asunto: string;
  readonly claveBusqueda: string;
  readonly canal: Canal;
  /** Which other system, when it is one. */
  readonly sistema: string | null;
  /** Number given by that system. */
  readonly numero: string | null;
  readonly fecha: Fecha;
  readonly documentoId: string | null;
  readonly registradoPor: string;
  readonly registradoEn: Instante;
  readonly anuladoPor: string | null;
  readonly anuladoEn: Instante | null;
  readonly motivo: string | null;
  readonly destinatarios: readonly Destinatario[];
}

export interface EnvioVisto extends Envio {
  readonly titularNombre: string;
  readonly registradoPorNombre: string;
}

export interface FiltroDeEnvios {
  readonly titularId?: string;
  readonly raizId?: string;
  readonly canal?: Canal;
  /** Some recipient has not received it yet. */
  readonly sinRecepcion?: boolean;
  /** Without accents or case. */
  readonly q?: string;
}

export interface LineaPorNotificar {
  readonly raizId: string;
  readonly secuencia: number;
  readonly procesoId: string;
  readonly evento: string;
  /** The exact line, as stored. */
  readonly linea: string;
  readonly hash: string;
  readonly envios: number;
}

export interface DestinatarioPosible {
  readonly designacionId: string;
  /** Its account, if it has one. */
  readonly cuentaId: string | null;
  readonly nombre: string;
  readonly rol: Rol;
  readonly correo: string | null;
  /** It is the one the document declares; otherwise the person's, for want of it. */
  readonly declarado: boolean;
  /** The document of its designación. */
  readonly documento: { readonly titulo: string; readonly numero: string | null } | null;
}

export abstract class EnvioStore {
  /** Written once: false when that id was there. */
  abstract crear(envio: Envio): Promise<boolean>;
  abstract find(alcance: Alcance, id: string): Promise<EnvioVisto | null>;
  /** Newest first. Withdrawn ones come too, except among those not received. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDeEnvios,
    corte: Corte,
  ): Promise<Pagina<EnvioVisto>>;
  abstract recibir(
    id: string,
    ordenes: readonly number[],
    recepcion: {
      readonly recibidoEl: Fecha | null;
      readonly constanciaId: string | null;
      readonly por: string;
      readonly en: Instante;
    },
  ): Promise<void>;
  abstract anular(id: string, por: string, en: Instante, motivo: string): Promise<void>;

  /** Lines of the root with one of these events that no later line took back, newest first, and how many sendings tell of each. */
  abstract lineasPorNotificar(
    raizId: string,
    eventos: readonly string[],
  ): Promise<readonly LineaPorNotificar[]>;
  /** A line of the root, to be told. */
  abstract findLinea(raizId: string, secuencia: number): Promise<LineaPorNotificar | null>;
  abstract raiz(
    raizId: string,
  ): Promise<{ readonly titularId: string; readonly procedimiento: string } | null>;
  abstract titular(
    alcance: Alcance,
    id: string,
  ): Promise<{
    readonly id: string;
    readonly nombre: string;
    readonly nombreOficial: string;
  } | null>;
  /** Who holds one of these roles for the titular on that day, with the address declared. */
  abstract destinatarios(
    titularId: string,
    roles: readonly Rol[],
    hoy: Fecha,
  ): Promise<readonly DestinatarioPosible[]>;
  /** Documents of this titular (or national ones) among `ids`. */
  abstract documentos(
    ids: readonly string[],
    titularId: string,
  ): Promise<
    readonly {
      readonly id: string;
      readonly titulo: string;
      readonly numero: string | null;
      readonly fechaEmision: FechaParcial | null;
    }[]
  >;
}
