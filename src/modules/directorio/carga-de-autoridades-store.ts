import type { Fecha, JsonObjeto } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** What a row says, as it was read. */
export interface FilaLeida {
  readonly codigo: string;
  readonly gobierno: string;
  readonly nombre: string;
  readonly correo: string | null;
  readonly desde: Fecha | null;
  readonly finDeMandato: Fecha | null;
}
/** One wrong cell: its column and the rule, whose sentence is `carga.CODIGO`. */
export interface FaltaDeCelda {
  readonly columna: keyof FilaLeida;
  readonly codigo: string;
  readonly params?: JsonObjeto;
}
export const ESTADOS_DE_FILA = ['lista', 'conErrores', 'registrada', 'fallida'] as const;
export type EstadoDeFila = (typeof ESTADOS_DE_FILA)[number];

export interface FilaDeCarga {
  /** The row of the sheet, as it is numbered there. */
  readonly numero: number;
  readonly titularId: string | null;
  readonly leida: FilaLeida;
  readonly faltas: readonly FaltaDeCelda[];
  readonly estado: EstadoDeFila;
  readonly resultado: ResultadoDeFila | null;
}
export interface ResultadoDeFila {
  readonly personaId?: string;
  readonly designacionId?: string;
  /** Process in which the change was recorded; null: it had none where it could be. */
  readonly procesoId?: string | null;
  readonly secuencia?: number;
  /** Offices that passed to the new holder. */
  readonly representaciones?: number;
  /** Why it could not be. */
  readonly codigo?: string;
}

export interface CargaNueva {
  readonly id: string;
  readonly nombre: string;
  readonly sha256: string;
  readonly original: Uint8Array;
  readonly documentoId: string;
  readonly creadaPor: string;
  readonly creadaEn: Instante;
  readonly filas: readonly Omit<FilaDeCarga, 'resultado'>[];
}
export interface Carga {
  readonly id: string;
  readonly nombre: string;
  readonly sha256: string;
  readonly documentoId: string;
  readonly filas: number;
  readonly creadaPor: string;
  readonly creadaPorNombre: string;
  readonly creadaEn: Instante;
  readonly conteos: { readonly [E in EstadoDeFila]: number };
}

/** Who holds it now, to be shown beside who comes. */
export interface FilaVista extends FilaDeCarga {
  readonly titularNombre: string | null;
  readonly autoridadActual: string | null;
}

/** Lists of new authorities: what was brought, row by row, and what became of each. */
export abstract class CargaDeAutoridadesStore {
  abstract crear(carga: CargaNueva): Promise<void>;
  abstract find(id: string): Promise<Carga | null>;
  /** Newest first. */
  abstract listar(corte: Corte): Promise<Pagina<Carga>>;
  abstract filas(
    id: string,
    filtro: { readonly estado?: EstadoDeFila },
    corte: Corte,
  ): Promise<Pagina<FilaVista>>;
  abstract findFilas(id: string, numeros: readonly number[]): Promise<readonly FilaDeCarga[]>;
  /** Of those still to be recorded, the first. */
  abstract pendientes(id: string, cuantas: number): Promise<readonly FilaDeCarga[]>;
  abstract anotar(
    id: string,
    numero: number,
    estado: 'registrada' | 'fallida',
    resultado: ResultadoDeFila,
    en: Instante,
  ): Promise<void>;
  abstract original(id: string): Promise<Uint8Array | null>;
}
