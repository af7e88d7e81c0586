import { ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { GRUPOS_DE_AVISOS, type GrupoDeAvisos } from './grupos-de-avisos.js';

export const MODOS_DE_AVISO = ['alMomento', 'resumen', 'nunca'] as const;
export type ModoDeAviso = (typeof MODOS_DE_AVISO)[number];

/** Minutes of the day, where the person works. `desde` may be later than `hasta`: the night. */
export interface Silencio {
  readonly desde: number;
  readonly hasta: number;
}

/** What a person wants by mail. In the product every notice is always there. */
export interface Preferencia {
  readonly idioma: Idioma;
  readonly modos: { readonly [g in GrupoDeAvisos]: ModoDeAviso };
  /** Minute of the day from which the digest is sent. */
  readonly resumenA: number;
  readonly resumenSoloHabil: boolean;
  readonly silencio: Silencio | null;
}

export const PREFERENCIA_POR_DEFECTO: Preferencia = {
  idioma: 'es',
  modos: { pendiente: 'resumen', procedimiento: 'resumen', plan: 'resumen' },
  resumenA: 8 * 60,
  resumenSoloHabil: true,
  silencio: { desde: 20 * 60, hasta: 7 * 60 },
};

export const gruposEn = (p: Preferencia, modo: ModoDeAviso): GrupoDeAvisos[] =>
  GRUPOS_DE_AVISOS.filter((g) => p.modos[g] === modo);

/** No digest at all: what the link at the foot of one asks. */
export const sinResumen = (p: Preferencia): Preferencia => ({
  ...p,
  modos: Object.fromEntries(
    GRUPOS_DE_AVISOS.map((g) => [g, p.modos[g] === 'resumen' ? 'nunca' : p.modos[g]]),
  ) as Preferencia['modos'],
});

export const MINUTO = 60_000;
const DIA = 1440;
/** Minutes behind UTC, all the year: Ecuador has no summer time. */
const DESFASES: ReadonlyMap<string, number> = new Map([
  [ZONA_NACIONAL, -300],
  ['Pacific/Galapagos', -360],
]);
/** The zones of the country. */
export const ZONAS: readonly string[] = [...DESFASES.keys()];

export function minutoDelDia(instante: Instante, zona: string): number {
  const desfase = DESFASES.get(zona) ?? -300;
  return (((Math.floor(instante / MINUTO) + desfase) % DIA) + DIA) % DIA;
}

/** The first moment, from `ahora` on, outside the quiet hours. */
export function trasElSilencio(
  ahora: Instante,
  silencio: Silencio | null,
  zona: string = ZONA_NACIONAL,
): Instante {
  if (silencio === null || silencio.desde === silencio.hasta) return ahora;
  const minuto = minutoDelDia(ahora, zona);
  const { desde, hasta } = silencio;
  const callado =
    desde < hasta ? minuto >= desde && minuto < hasta : minuto >= desde || minuto < hasta;
  if (!callado) return ahora;
  const faltan = (hasta - minuto + DIA) % DIA;
  return Math.floor(ahora / MINUTO) * MINUTO + faltan * MINUTO;
}
