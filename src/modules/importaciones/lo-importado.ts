import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { DatosDeFila } from './leer-celdas.js';

export interface ActaHistorica {
  readonly id: string;
  readonly titularId: string;
  readonly importacionId: string;
  readonly orden: number;
  /** Of what names it: brought in twice, it is one. */
  readonly huella: string;
  readonly fecha: string;
  readonly numero: string | null;
  readonly cuerpo: string;
  readonly clase: string | null;
  readonly asunto: string;
  readonly acuerdos: string | null;
  readonly documentoId: string | null;
  readonly claveBusqueda: string;
  readonly registradaPor: string;
  readonly registradaEn: Instante;
}
export interface MiembroImportado {
  readonly id: string;
  readonly titularId: string;
  readonly importacionId: string;
  readonly orden: number;
  readonly huella: string;
  readonly institucion: string;
  readonly sector: string;
  readonly calidad: string;
  readonly nombre: string;
  readonly cargo: string | null;
  readonly correo: string | null;
  readonly oficio: string | null;
  readonly desde: string | null;
  readonly hasta: string | null;
  readonly claveBusqueda: string;
  readonly registradoPor: string;
  readonly registradoEn: Instante;
}
export interface FichaDeCompromiso {
  readonly planId: string;
  readonly codigo: string;
  readonly titularId: string;
  readonly importacionId: string;
  readonly titulo: string;
  readonly ficha: {
    readonly compromiso: DatosDeFila;
    readonly hitos: readonly DatosDeFila[];
    readonly indicadores: readonly DatosDeFila[];
  };
  readonly claveBusqueda: string;
  readonly registradaPor: string;
  readonly registradaEn: Instante;
}

/** What the rows left when they were brought in. */
export abstract class LoImportado {
  /** Which of these are there already. */
  abstract huellas(
    titularId: string,
    de: 'actas' | 'miembros',
    huellas: readonly string[],
  ): Promise<ReadonlySet<string>>;
  /** The newest first. The territory was asked before. */
  abstract actas(titularId: string, corte: Corte): Promise<Pagina<ActaHistorica>>;
  /** By institution. */
  abstract miembros(titularId: string, corte: Corte): Promise<Pagina<MiembroImportado>>;
  abstract fichas(planId: string, alcance: Alcance): Promise<readonly FichaDeCompromiso[]>;
}
