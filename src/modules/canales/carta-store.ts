import type { Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { CartaNueva } from '../../platform/correo.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { GrupoDeAvisos } from './grupos-de-avisos.js';
import type { Silencio } from './preferencia.js';

export const ESTADOS_DE_CARTA = ['pendiente', 'enviada', 'buzon', 'fallida'] as const;
/** `buzon`: there is no mail server; it is read in the product. */
export type EstadoDeCarta = (typeof ESTADOS_DE_CARTA)[number];

export interface Carta {
  readonly id: string;
  readonly clase: CartaNueva['clase'];
  readonly cuentaId: string | null;
  readonly para: string;
  readonly idioma: Idioma;
  readonly asunto: string;
  /** Sealed while `sellada`; null once a reserved letter has gone. */
  readonly texto: string | null;
  readonly html: string | null;
  readonly sellada: boolean;
  readonly baja: string | null;
  readonly estado: EstadoDeCarta;
  readonly intentos: number;
  readonly proximoEn: Instante;
  readonly error: string | null;
  readonly creadaEn: Instante;
  readonly enviadaEn: Instante | null;
}

export interface LectorDeCarta {
  readonly cuentaId: string;
  readonly correo: string;
  readonly idioma: Idioma;
  readonly silencio: Silencio | null;
  /** Where their day begins. */
  readonly zona: string;
}

export interface FiltroDeCartas {
  readonly estado?: EstadoDeCarta;
  readonly cuentaId?: string;
}

/** The outbox of letters, which is also the mailbox of an installation without a mail server. */
export abstract class CartaStore {
  /** What is there already with that id stays as it is. */
  abstract poner(cartas: readonly Carta[]): Promise<void>;
  abstract find(id: string): Promise<Carta | null>;
  /** Newest first. */
  abstract listar(filtro: FiltroDeCartas, corte: Corte): Promise<Pagina<Carta>>;
  abstract conteos(): Promise<{ readonly [e in EstadoDeCarta]: number }>;

  /** Leases up to `n` due letters; others skip them until the lease ends. `intentos` counts this one. */
  abstract arrendar(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly Carta[]>;
  /** `olvidar`: the text of a reserved letter goes with it. */
  abstract enviada(id: string, en: Instante, olvidar: boolean): Promise<void>;
  abstract fallada(
    id: string,
    resultado: { readonly error: string; readonly proximoEn: Instante | null },
  ): Promise<void>;
  /** A failed letter waits again; false when it is not failed. */
  abstract reintentar(id: string, ahora: Instante): Promise<boolean>;
  /** Letters that went (or were left in the mailbox) before then are deleted; how many. */
  abstract barrer(antesDe: Instante): Promise<number>;

  abstract lector(cuentaId: string, hoy: string): Promise<LectorDeCarta | null>;
  /** One, or none: the account, if it asked for this group of notices by mail at once. */
  abstract lectorAlMomento(
    cuentaId: string,
    grupo: GrupoDeAvisos,
    hoy: string,
  ): Promise<readonly LectorDeCarta[]>;
  /** Accounts that administer the installation on that day. */
  abstract administradores(hoy: string): Promise<readonly LectorDeCarta[]>;
  /** Who holds one of these roles over the titular (the nation, without one) and asked for this group by mail at once. */
  abstract lectoresAlMomento(
    titularId: string | null,
    roles: readonly Rol[],
    grupo: GrupoDeAvisos,
    hoy: string,
  ): Promise<readonly LectorDeCarta[]>;
}
