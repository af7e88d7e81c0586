import { fechaCorta as abreviada } from '../../platform/textos/fechas.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { parrafo, seccion, type Bloque, type Celda } from '../../platform/impresos/impreso.js';

/** Says a sentence of this room in the language of the document. */
export type Decir = (clave: string, params?: { readonly [k: string]: unknown }) => string;
export const decirEn =
  (idioma: Idioma): Decir =>
  (clave, params = {}) =>
    texto(idioma, `producido.${clave}`, params);

/** A civil date in words: «jueves, 29 de mayo de 2025». */
export function fechaLarga(fecha: string | null, idioma: Idioma, sinFecha: string): string {
  if (fecha === null) return sinFecha;
  const [a, m, d] = fecha.split('-').map(Number);
  if (a === undefined || m === undefined || d === undefined) return fecha;
  return new Intl.DateTimeFormat(idioma === 'es' ? 'es-EC' : 'en', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(Date.UTC(a, m - 1, d));
}
/** «29 may 2025»: for a table. A partial date stays as it is known. */
export function fechaCorta(fecha: string | null, idioma: Idioma): string {
  if (fecha === null) return '—';
  return /^\d{4}-\d{2}-\d{2}$/.test(fecha) ? abreviada(idioma, fecha) : fecha;
}

/** From one day to another, for a table. */
export const periodo = (desde: string | null, hasta: string | null, idioma: Idioma): string =>
  `${fechaCorta(desde, idioma)} – ${fechaCorta(hasta, idioma)}`;

/** The first block of what comes from the demonstration. */
export const avisoDeDemostracion = (demo: boolean, t: Decir): readonly Bloque[] =>
  demo ? [parrafo(t('demostracion'), 'aviso')] : [];

/** A table: the word of each heading, in their order, with its share of the line. */
export const tablaDe = (
  t: Decir,
  anchos: { readonly [rotulo: string]: number },
  filas: readonly (readonly Celda[])[],
): Bloque => ({
  clase: 'tabla',
  columnas: Object.entries(anchos).map(([rotulo, ancho]) => ({ titulo: t(rotulo), ancho })),
  filas,
});

/** Rows of label and value, leaving out what is not known. */
export const fichaDe = (
  filas: readonly (readonly [rotulo: string, valor: string | null | undefined])[],
): Bloque => ({
  clase: 'ficha',
  filas: filas.flatMap(([r, v]) =>
    v === null || v === undefined || v === '' ? [] : [[r, v] as const],
  ),
});

/** The words someone wrote, paragraph by paragraph. */
export const parrafosDe = (texto: string): readonly Bloque[] =>
  texto
    .split(/\n{2,}|\r\n\r\n/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .map((p) => parrafo(p));

/** What the rules asked and did not happen: always said, with where each rule is (nothing is ever called void). */
export function observacionesDe(
  observaciones: readonly { readonly texto: string; readonly cita: string | null }[],
  t: Decir,
): readonly Bloque[] {
  if (observaciones.length === 0) return [];
  return [
    seccion(t('observaciones')),
    parrafo(t('observacionesQue'), 'nota'),
    {
      clase: 'lista',
      numerada: true,
      elementos: observaciones.map((o) => ({
        texto: o.texto,
        notas: o.cita === null ? [] : [o.cita],
      })),
    },
  ];
}
