import type { Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export const ESTADOS_DE_CUENTA = ['activas', 'apagadas', 'sinActivar', 'sinFactor'] as const;

export interface FiltroDeCuentas {
  /** A search key (`claveBusqueda`): of the name or the mail. */
  readonly q?: string;
  readonly estado?: (typeof ESTADOS_DE_CUENTA)[number];
}

export interface CuentaEnLista {
  readonly id: string;
  readonly personaId: string;
  readonly nombre: string;
  readonly correo: string;
  readonly activa: boolean;
  readonly conClave: boolean;
  readonly segundoFactor: boolean;
  readonly vinculada: boolean;
  readonly sesiones: number;
  /** Last time a session of it was seen. Null: none lives. */
  readonly vistaEn: Instante | null;
  readonly creadaEn: Instante;
  /** In force on the day asked, the oldest first. */
  readonly cargos: readonly { readonly rol: Rol; readonly titularNombre: string | null }[];
}

/** Every account of the installation, for who administers it. */
export abstract class ListaDeCuentas {
  abstract listar(
    filtro: FiltroDeCuentas,
    corte: Corte,
    cuando: { readonly ahora: Instante; readonly hoy: string },
  ): Promise<Pagina<CuentaEnLista>>;
  abstract find(
    id: string,
    cuando: { readonly ahora: Instante; readonly hoy: string },
  ): Promise<CuentaEnLista | null>;
}
