import type { Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Declaracion } from './declaracion.dto.js';

export const ESTADOS = ['borrador', 'presentada', 'devuelta', 'aprobada', 'descartada'] as const;
export type EstadoDeRegularizacion = (typeof ESTADOS)[number];

export interface Regularizacion {
  readonly id: string;
  readonly titularId: string;
  readonly estado: EstadoDeRegularizacion;
  readonly version: number;
  /** Null once approved: what was declared is in the journal then, and its words where they can be erased. */
  readonly declaracion: Declaracion | null;
  readonly preparadaPor: string;
  readonly preparadaComo: Rol;
  readonly creadaEn: Instante;
  readonly actualizadaEn: Instante;
  readonly presentadaEn: Instante | null;
  readonly resueltaPor: string | null;
  readonly resueltaEn: Instante | null;
  /** Why it was given back. */
  readonly motivo: string | null;
  readonly raizId: string | null;
  readonly secuencia: number | null;
  readonly hash: string | null;
}

export interface RegularizacionEnLista extends Omit<Regularizacion, 'declaracion'> {
  readonly titular: string;
  readonly preparo: string;
  readonly resolvio: string | null;
}

export abstract class RegularizacionStore {
  /** The last touched first. */
  abstract listar(
    alcance: Alcance,
    filtro: { readonly titularId?: string; readonly estado?: EstadoDeRegularizacion },
    corte: Corte,
  ): Promise<Pagina<RegularizacionEnLista>>;
  abstract find(
    alcance: Alcance,
    id: string,
  ): Promise<(Regularizacion & RegularizacionEnLista) | null>;
  /** The one being prepared for a titular, or presented. */
  abstract findAbierta(titularId: string): Promise<Regularizacion | null>;
  /** False when there is one open for that titular. */
  abstract crear(r: Regularizacion): Promise<boolean>;
  /** Over the version it was read at; false when somebody else wrote meanwhile. */
  abstract guardar(r: Regularizacion, sobreVersion: number): Promise<boolean>;
}
