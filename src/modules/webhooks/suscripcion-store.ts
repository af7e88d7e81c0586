import type { Instante } from '../../engine/puertos/filas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export interface Suscripcion {
  readonly id: string;
  /** What its owner calls it. */
  readonly nombre: string;
  readonly url: string;
  /** Signing secret, sealed with the key of the installation. */
  readonly secretoSellado: string;
  /** After a rotation the one before signs too, until then. */
  readonly secretoAnterior: string | null;
  readonly anteriorHasta: Instante | null;
  /** Event types wanted; empty = all. */
  readonly tipos: readonly string[];
  readonly activa: boolean;
  /** Since when nothing arrives; null while it does. */
  readonly fallandoDesde: Instante | null;
  /** Stopped by the service itself, after failing for days. */
  readonly detenidaEn: Instante | null;
  readonly creadaPor: string;
  readonly creadaEn: Instante;
}

export type EstadoDeDespacho = 'pendiente' | 'entregado' | 'fallido';

/** A message for one subscription. */
export interface Despacho {
  readonly id: string;
  readonly suscripcionId: string;
  /** The `webhook-id`: the same for every attempt and replay. */
  readonly salidaId: string;
  readonly tipo: string;
  /** The exact text posted. */
  readonly cuerpo: string;
  readonly creadoEn: Instante;
  readonly estado: EstadoDeDespacho;
  readonly intentos: number;
  readonly proximoEn: Instante;
}

/** An attempt. */
export interface Entrega {
  readonly salidaId: string;
  readonly suscripcionId: string;
  readonly resultado: 'entregada' | 'fallida';
  /** HTTP status, or a code of ours (`SIN_RESPUESTA`, `DIRECCION_NO_PERMITIDA`). */
  readonly detalle: string;
  readonly en: Instante;
  readonly duracionMs: number | null;
  /** First characters of what was answered. */
  readonly respuesta: string | null;
}

export interface FiltroDeDespachos {
  readonly estado?: EstadoDeDespacho;
  readonly desde?: Instante;
  readonly hasta?: Instante;
}

export abstract class SuscripcionStore {
  abstract crear(suscripcion: Suscripcion): Promise<void>;
  abstract activas(): Promise<readonly Suscripcion[]>;
  abstract todas(): Promise<readonly Suscripcion[]>;
  abstract find(id: string): Promise<Suscripcion | null>;
  /** On again, it forgets that it was failing. */
  abstract cambiarActiva(id: string, activa: boolean): Promise<void>;
  abstract rotar(id: string, secretoSellado: string, anteriorHasta: Instante): Promise<void>;
  /** Stopped by the service: false when it was not active any more (another node was faster). */
  abstract detener(id: string, en: Instante): Promise<boolean>;
  abstract anotarFalla(id: string, en: Instante): Promise<void>;
  abstract anotarAcierto(id: string): Promise<void>;
  abstract borrar(id: string): Promise<void>;

  /** What is there already (same message, same subscription) stays as it is. */
  abstract encolar(despachos: readonly Despacho[]): Promise<void>;
  /** Leases up to `n` due dispatches of active subscriptions. */
  abstract arrendar(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly Despacho[]>;
  abstract marcar(
    id: string,
    resultado:
      | { readonly estado: 'entregado' | 'fallido' }
      | { readonly estado: 'pendiente'; readonly proximoEn: Instante },
  ): Promise<void>;
  abstract findDespacho(suscripcionId: string, id: string): Promise<Despacho | null>;
  /** Newest first. */
  abstract despachos(
    suscripcionId: string,
    filtro: FiltroDeDespachos,
    corte: Corte,
  ): Promise<Pagina<Despacho>>;
  abstract conteos(suscripcionId: string): Promise<{ readonly [e in EstadoDeDespacho]: number }>;
  /** They wait again, from now on; how many. Those already waiting stay as they are. */
  abstract repetir(
    suscripcionId: string,
    cuales: { readonly id: string } | FiltroDeDespachos,
    ahora: Instante,
  ): Promise<number>;
  abstract barrer(antesDe: Instante): Promise<number>;

  abstract anotar(entrega: Entrega): Promise<void>;
  /** Attempts of a subscription, newest first. */
  abstract entregas(suscripcionId: string, limite: number): Promise<readonly Entrega[]>;
  /** Attempts of one dispatch, oldest first. */
  abstract entregasDe(suscripcionId: string, salidaId: string): Promise<readonly Entrega[]>;
}
