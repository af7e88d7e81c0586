import type { FilasDeAsiento } from './filas-de-asiento.js';

/** The lists of rows of a command, each named as in `FilasDeAsiento`. */
export type Tabla = Exclude<keyof FilasDeAsiento, 'raiz' | 'idempotencia'>;

/** Of each column in its place: `t` text, `i` integer; capital when it may be null. As the tables say. */
export const COLUMNAS: { readonly [T in Tabla]: string } = {
  procesos: 'TitittttTiitt',
  lineas: 'tittItttTiTiii',
  documentos: 'ttit',
  textos: 'tittttT',
  plazos: 'tttttttitIti',
  avisos: 'ttttittti',
  pasos: 'titttiTTiit',
  pasosFuera: 'ti',
  tareas: 'ttttItttiTt',
  tareasFuera: 'ttt',
  salidas: 'tiit',
  actividad: 'tii',
};
export const RAIZ = 'titT';
export const IDEMPOTENCIA = 'tttiti';

export const TABLAS = Object.keys(COLUMNAS) as readonly Tabla[];
