import type { Instante } from '../../engine/puertos/filas.js';

/** What somebody looks at, under a name: its filters and order as they travel in the address, and no figure. */
export interface VistaDeTablero {
  readonly id: string;
  readonly cuentaId: string;
  readonly autor: string;
  readonly nombre: string;
  readonly consulta: string;
  readonly compartida: boolean;
  readonly version: number;
  readonly guardadaEn: Instante;
}

export abstract class VistaDeTableroStore {
  /** Its own and those others share, by name. */
  abstract listar(cuentaId: string): Promise<readonly VistaDeTablero[]>;
  /** If it is its own or shared. */
  abstract find(cuentaId: string, id: string): Promise<VistaDeTablero | null>;
  abstract contar(cuentaId: string): Promise<number>;
  abstract crear(
    v: Omit<VistaDeTablero, 'autor' | 'version'> & { readonly claveBusqueda: string },
  ): Promise<void>;
  /** Its own, if nobody changed it since that version. */
  abstract cambiar(
    v: Omit<VistaDeTablero, 'autor'> & { readonly claveBusqueda: string },
  ): Promise<boolean>;
  /** Its own. */
  abstract borrar(cuentaId: string, id: string): Promise<boolean>;
}
