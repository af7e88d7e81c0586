import type { Instante } from '../../engine/puertos/filas.js';

export interface Suscripcion {
  readonly id: string;
  readonly url: string;
  /** Signing secret, sealed with the key of the installation. */
  readonly secretoSellado: string;
  /** Event types wanted; empty = all. */
  readonly tipos: readonly string[];
  readonly activa: boolean;
  readonly creadaPor: string;
  readonly creadaEn: Instante;
}

export interface Entrega {
  readonly salidaId: string;
  readonly suscripcionId: string;
  readonly resultado: 'entregada' | 'fallida';
  /** HTTP status, or a code of ours (`SIN_RESPUESTA`, `DIRECCION_NO_PERMITIDA`). */
  readonly detalle: string;
  readonly en: Instante;
}

export abstract class SuscripcionStore {
  abstract crear(suscripcion: Suscripcion): Promise<void>;
  abstract activas(): Promise<readonly Suscripcion[]>;
  abstract todas(): Promise<readonly Suscripcion[]>;
  abstract find(id: string): Promise<Suscripcion | null>;
  abstract cambiarActiva(id: string, activa: boolean): Promise<void>;
  abstract borrar(id: string): Promise<void>;
  /** Ids of the subscriptions this outbox row already reached: on a retry they are not asked again. */
  abstract entregadasA(salidaId: string): Promise<readonly string[]>;
  abstract anotar(entrega: Entrega): Promise<void>;
  /** Of a subscription, newest first. */
  abstract entregas(suscripcionId: string, limite: number): Promise<readonly Entrega[]>;
}
