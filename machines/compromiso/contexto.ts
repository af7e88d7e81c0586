/**
 * What a commitment remembers: its number and code, its dates, where each of its hitos stands in the roadmap in force,
 * and what waits for somebody. The words of all of it are in the journal.
 */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { EscalamientoAbierto } from '../decision-de-organo.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';

export const ESTADOS_DE_HITO = [
  'noIniciado',
  'enEjecucion',
  'retrasado',
  'cumplido',
  'cerradoSinCumplir',
] as const;
export type EstadoDeHito = (typeof ESTADOS_DE_HITO)[number];
export type Ruta = { readonly [clave: string]: EstadoDeHito };

export interface AvanceDicho {
  readonly porcentaje: number;
  /** Null: nobody knows. */
  readonly el: string | null;
}

export interface ContextoCompromiso extends ContextoConPasos {
  readonly numero: number;
  readonly codigo: string;
  /** Null: nobody knows. */
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly hitos: number | null;
  readonly hitosCumplidos: number;
  readonly avances: number;
  /** The last percentage told of the whole, and of each hito of the roadmap, with the day it is of; once it is told. */
  readonly avance?: AvanceDicho | undefined;
  readonly avanceDeHitos?: { readonly [clave: string]: AvanceDicho } | undefined;
  /** Version of the roadmap in force, 0 while there is none, and the state of each hito of it. */
  readonly version: number;
  readonly ruta: Ruta;
  readonly indicadores: readonly string[];
  /** Progress reports that were neither validated nor returned. */
  readonly porValidar: readonly number[];
  readonly escalamientos: number;
  readonly abiertos: readonly number[];
  /** Of each open one, what it is about (by reference) and since when: its body finds it in its agenda. */
  readonly asuntos: {
    readonly [numero: string]: { readonly asunto: string; readonly desde: string | null };
  };
}
export interface EntradaCompromiso {
  readonly numero: number;
  readonly codigo: string;
  /** Null: nobody knows. */
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly hitos: number | null;
}

const cuenta = z.int().min(0);
const avanceDicho = z.strictObject({
  porcentaje: z.int().min(0).max(100),
  el: z.string().max(10).nullable(),
});
export const contextoDeCompromiso = contextoConPasos.extend({
  numero: cuenta,
  codigo: z.string().max(12),
  inicio: z.string().max(10).nullable(),
  fin: z.string().max(10).nullable(),
  hitos: cuenta.nullable(),
  hitosCumplidos: cuenta,
  avances: cuenta,
  avance: avanceDicho.optional(),
  avanceDeHitos: z.record(z.string().max(12), avanceDicho).optional(),
  version: cuenta,
  ruta: z.record(z.string().max(12), z.enum(ESTADOS_DE_HITO)),
  indicadores: z.array(z.string().max(12)),
  porValidar: z.array(cuenta),
  escalamientos: cuenta,
  abiertos: z.array(cuenta),
  asuntos: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({ asunto: z.string().max(80), desde: z.string().nullable() }),
  ),
});

export const alIncorporarse = (e: EntradaCompromiso): ContextoCompromiso => ({
  ...SIN_PASOS,
  numero: e.numero,
  codigo: e.codigo,
  inicio: e.inicio,
  fin: e.fin,
  hitos: e.hitos,
  hitosCumplidos: 0,
  avances: 0,
  version: 0,
  ruta: {},
  indicadores: [],
  porValidar: [],
  escalamientos: 0,
  abiertos: [],
  asuntos: {},
});

export const hayRuta = (c: ContextoCompromiso): boolean => c.version > 0;
export const estaPendiente = (e: EstadoDeHito | undefined): boolean =>
  e === 'noIniciado' || e === 'enEjecucion' || e === 'retrasado';
const cumplidosDe = (ruta: Ruta): number =>
  Object.values(ruta).filter((e) => e === 'cumplido').length;

/** The roadmap in force becomes this one; what was already done of the one before is done. */
export function otraRuta(
  c: ContextoCompromiso,
  hitos: readonly { readonly clave?: string }[],
): Partial<ContextoCompromiso> {
  const ruta: Ruta = Object.fromEntries(
    hitos.flatMap(({ clave }) =>
      clave === undefined ? [] : [[clave, c.ruta[clave] ?? ('noIniciado' as const)]],
    ),
  );
  return {
    version: c.version + 1,
    ruta,
    hitos: Object.keys(ruta).length,
    hitosCumplidos: cumplidosDe(ruta),
  };
}

/** One more hito met: of the roadmap, or of those that were only counted. */
export function unHitoMas(
  c: ContextoCompromiso,
  hito: string | undefined,
): Partial<ContextoCompromiso> {
  if (!hayRuta(c)) return { hitosCumplidos: c.hitosCumplidos + 1 };
  if (hito === undefined || c.ruta[hito] === undefined) return {};
  const ruta: Ruta = { ...c.ruta, [hito]: 'cumplido' };
  return { ruta, hitosCumplidos: cumplidosDe(ruta) };
}

export const hitoEn = (
  c: ContextoCompromiso,
  hito: string,
  estado: EstadoDeHito,
): Partial<ContextoCompromiso> =>
  c.ruta[hito] === undefined ? {} : { ruta: { ...c.ruta, [hito]: estado } };

/** Was this told of a day before that one? It then says nothing of it. */
const esDeAntes = (el: string | null, ultimo: AvanceDicho): boolean =>
  el !== null && ultimo.el !== null && el < ultimo.el;

/** What was said last, when this says less. */
export const avanceQueBaja = (
  ultimo: AvanceDicho | undefined,
  porcentaje: number | undefined,
  el: string | null,
): number | null =>
  ultimo === undefined || porcentaje === undefined || esDeAntes(el, ultimo)
    ? null
    : porcentaje < ultimo.porcentaje
      ? ultimo.porcentaje
      : null;

/** The percentages an act tells; of hitos, those of the roadmap. */
export function alDecirAvance(
  c: ContextoCompromiso,
  el: string | null,
  dicho: {
    readonly total?: number | undefined;
    readonly hitos?: readonly { readonly hito?: string; readonly avance?: number | undefined }[];
  },
): Pick<ContextoCompromiso, 'avance' | 'avanceDeHitos'> {
  const otro = (antes: AvanceDicho | undefined, porcentaje: number): AvanceDicho =>
    antes !== undefined && esDeAntes(el, antes) ? antes : { porcentaje, el };
  const hitos = (dicho.hitos ?? []).flatMap(({ hito, avance }) =>
    hito === undefined || avance === undefined || c.ruta[hito] === undefined
      ? []
      : [[hito, otro(c.avanceDeHitos?.[hito], avance)] as const],
  );
  return {
    ...(dicho.total === undefined ? {} : { avance: otro(c.avance, dicho.total) }),
    ...(hitos.length === 0
      ? {}
      : { avanceDeHitos: { ...c.avanceDeHitos, ...Object.fromEntries(hitos) } }),
  };
}

type Argumentos = { readonly context: ContextoCompromiso; readonly event: Suceso };
type Parte = Partial<Omit<ContextoCompromiso, 'pasos' | 'cambio'>>;
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoCompromiso, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);

/** What a session is told when it is called: of what was recorded without saying what it is about, nothing. */
export const escalamientosAbiertos = (c: ContextoCompromiso): EscalamientoAbierto[] | null => {
  const abiertos = c.abiertos.flatMap((numero) => {
    const dicho = c.asuntos[numero];
    return dicho === undefined ? [] : [{ numero, organo: null, ...dicho }];
  });
  return abiertos.length === 0 ? null : abiertos;
};
