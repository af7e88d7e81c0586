import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { ClaseDeImportacion } from './columnas.js';
import type { DatosDeFila, ErrorDeCelda } from './leer-celdas.js';
import type { ActaHistorica, FichaDeCompromiso, MiembroImportado } from './lo-importado.js';

export const ESTADOS_DE_IMPORTACION = [
  'revisada',
  'importando',
  'concluida',
  'descartada',
] as const;
export type EstadoDeImportacion = (typeof ESTADOS_DE_IMPORTACION)[number];
export type EstadoDeFila = 'buena' | 'mala' | 'importada' | 'omitida';

export interface Importacion {
  readonly id: string;
  readonly titularId: string;
  readonly clase: ClaseDeImportacion;
  readonly estado: EstadoDeImportacion;
  /** The original, kept as a document; null when it was filled in on the screen. */
  readonly documentoId: string | null;
  readonly nombre: string;
  /** The plan its commitments are of. */
  readonly procesoId: string | null;
  /** Of the whole book; with any, nothing of it can be brought in. */
  readonly errores: readonly ErrorDeCelda[];
  readonly preparadaPor: string;
  readonly creadaEn: Instante;
  readonly actualizadaEn: Instante;
  readonly concluidaEn: Instante | null;
}
export interface CuentasDeImportacion {
  readonly buenas: number;
  readonly malas: number;
  readonly importadas: number;
  readonly omitidas: number;
}
export interface ImportacionEnLista extends Importacion {
  readonly titular: string;
  readonly preparo: string;
  readonly cuentas: CuentasDeImportacion;
}
export interface FilaDeImportacion {
  readonly orden: number;
  readonly hoja: string;
  readonly fila: number;
  readonly estado: EstadoDeFila;
  readonly datos: DatosDeFila;
  readonly errores: readonly ErrorDeCelda[];
}

/** A row done: what it leaves, and how it stays. Written together. */
export interface FilaHecha {
  readonly orden: number;
  readonly estado: 'importada' | 'omitida';
  readonly errores: readonly ErrorDeCelda[];
  readonly acta?: ActaHistorica;
  readonly miembro?: MiembroImportado;
  readonly ficha?: FichaDeCompromiso;
}

/** A book of rows on its way in: revised, then brought in a few rows at a time. */
export abstract class ImportacionStore {
  abstract crear(i: Importacion, filas: readonly FilaDeImportacion[]): Promise<void>;
  abstract find(alcance: Alcance, id: string): Promise<ImportacionEnLista | null>;
  /** The last touched first. */
  abstract listar(
    alcance: Alcance,
    filtro: { readonly titularId?: string; readonly clase?: ClaseDeImportacion },
    corte: Corte,
  ): Promise<Pagina<ImportacionEnLista>>;
  /** In the order of the book. */
  abstract filas(
    id: string,
    estado: EstadoDeFila | null,
    corte: Corte,
  ): Promise<Pagina<FilaDeImportacion>>;
  /** From one state to another; false when it was in another already. */
  abstract pasar(
    id: string,
    de: EstadoDeImportacion,
    a: EstadoDeImportacion,
    ahora: Instante,
  ): Promise<boolean>;

  /** One that waits to be brought in and nobody is at, leased until then; the oldest first. */
  abstract arrendar(ahora: Instante, hasta: Instante): Promise<Importacion | null>;
  /** Good rows still to do: of one sheet, from the first. */
  abstract porHacer(
    id: string,
    hoja: string,
    limite: number,
  ): Promise<readonly FilaDeImportacion[]>;
  /** Good rows of the other sheets that hang from these codes. */
  abstract colgadas(id: string, hojas: readonly string[]): Promise<readonly FilaDeImportacion[]>;
  /** What the rows leave and how they stay, all or nothing; what was there already is left as it was. */
  abstract asentar(id: string, hechas: readonly FilaHecha[], ahora: Instante): Promise<void>;
  abstract concluir(id: string, ahora: Instante): Promise<void>;
  abstract soltar(id: string): Promise<void>;
}
