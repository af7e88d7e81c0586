import type { FechaParcial, Json, JsonObjeto, Nivel, Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export const ESTADOS_DE_PETICION = ['pendiente', 'aprobada', 'denegada', 'retirada'] as const;
export type EstadoDePeticion = (typeof ESTADOS_DE_PETICION)[number];

/** What was asked to be read otherwise, and how both readings looked to who asked. */
export interface CambiosPedidos {
  readonly datos?: JsonObjeto;
  readonly ocurridoEn?: FechaParcial;
  readonly aLaVista: readonly {
    readonly campo: string;
    readonly antes: Json;
    readonly despues: Json;
  }[];
}

/** A correction somebody asked for, which another person approves or denies. Not of the journal: nothing changed yet. */
export interface PeticionDeCorreccion {
  readonly id: string;
  readonly raizId: string;
  readonly titularId: string;
  /** The line it points at, and what that line recorded. */
  readonly secuencia: number;
  readonly procesoId: string;
  readonly procedimiento: string;
  readonly evento: string;
  readonly paso: number | null;
  readonly clase: 'rectificarHecho' | 'anularHecho';
  readonly cambios: CambiosPedidos;
  readonly motivo: string;
  readonly documentoId: string | null;
  readonly estado: EstadoDePeticion;
  readonly pedidaPor: string;
  readonly pedidaComo: Rol;
  readonly pedidaEn: Instante;
  readonly resueltaPor: string | null;
  readonly resueltaComo: Rol | null;
  readonly resueltaEn: Instante | null;
  /** Why it was denied, or a word with the approval. */
  readonly respuesta: string | null;
  /** The line of the correction, once approved. */
  readonly asiento: number | null;
}

export interface PeticionEnLista extends PeticionDeCorreccion {
  readonly titular: {
    readonly id: string;
    readonly nombre: string;
    readonly nivel: Nivel | null;
    readonly demo: boolean;
  };
  readonly nombrePide: string;
  readonly nombreResuelve: string | null;
}

export type Resolucion = Pick<
  PeticionDeCorreccion,
  'resueltaPor' | 'resueltaComo' | 'resueltaEn' | 'respuesta' | 'asiento'
> & { readonly estado: Exclude<EstadoDePeticion, 'pendiente'> };

export abstract class PeticionDeCorreccionStore {
  /** False: that line has one waiting already. */
  abstract crear(peticion: PeticionDeCorreccion): Promise<boolean>;
  abstract find(alcance: Alcance, id: string): Promise<PeticionEnLista | null>;
  /** Only while it waits: false when somebody resolved it before. */
  abstract resolver(id: string, resolucion: Resolucion): Promise<boolean>;
  /** Those of others that wait, in the territory of the scope: oldest first. */
  abstract porAprobar(alcance: Alcance, corte: Corte): Promise<Pagina<PeticionEnLista>>;
  /** Newest first. */
  abstract deCuenta(alcance: Alcance, corte: Corte): Promise<Pagina<PeticionEnLista>>;
  /** Of a root, newest first, up to `limite`. */
  abstract deRaiz(
    alcance: Alcance,
    raizId: string,
    limite: number,
  ): Promise<readonly PeticionEnLista[]>;
  abstract contarPorAprobar(alcance: Alcance): Promise<number>;
}
