/** What a co-creation remembers: the rule of the plan's length, counters, and what each commitment still lacks. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, pasoAlNacer, SIN_PASOS } from '../al.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';
import type { Hechos } from '../contrato.js';
import { CRITERIOS } from '../propuesta/datos.js';

export type Regimen = 'NACIONAL_2_4' | 'OGP_LOCAL' | 'PROPIO';
export interface EntradaCocreacion {
  readonly ordinal: number;
  readonly regimenPlazo: Regimen;
  readonly miembroOgp: boolean;
  readonly finDeMandato: string | null;
}

/** Plans have at most this many commitments: the context stays small. */
export const CUPO = 30;

// A type and not an interface: it is answered as JSON, which wants an index signature.
export type CriterioDePropuesta = { readonly clave: string; readonly peso: number };

export interface ContextoCocreacion extends ContextoConPasos {
  readonly ordinal: number;
  readonly regimenPlazo: Regimen;
  readonly miembroOgp: boolean;
  readonly finDeMandato: string | null;
  readonly propuestas: number;
  /** What its proposals are scored on, with its weights; absent until published: the five of the guide, alike. */
  readonly criterios?: readonly CriterioDePropuesta[];
  readonly mesas: number;
  readonly consultas: number;
  /** The one that is open: its last day, and the codes of the drafts that are shown; absent or null: none is. */
  readonly consulta?: { readonly hasta: string; readonly compromisos: readonly string[] } | null;
  /** By code, what it lacks: R responsible entity, C counterpart, H a verifiable milestone; '' nothing. */
  readonly compromisos: { readonly [codigo: string]: string };
  readonly inicio: string | null;
  readonly fin: string | null;
  /** The half-year it is to be handed in: its last day; null when none was set. */
  readonly ventana: string | null;
  readonly lanzado: boolean;
  readonly entregadoOgp: boolean;
}

const cuenta = z.int().min(0);
export const contextoDeCocreacion = contextoConPasos.extend({
  ordinal: cuenta,
  regimenPlazo: z.enum(['NACIONAL_2_4', 'OGP_LOCAL', 'PROPIO']),
  miembroOgp: z.boolean(),
  finDeMandato: z.string().nullable(),
  propuestas: cuenta,
  criterios: z
    .array(z.strictObject({ clave: z.string().max(40), peso: z.int().min(1).max(100) }))
    .max(12)
    .optional(),
  mesas: cuenta,
  consultas: cuenta,
  consulta: z
    .object({ hasta: z.string().max(10), compromisos: z.array(z.string().max(12)).max(CUPO) })
    .nullable()
    .optional(),
  compromisos: z.record(z.string().max(12), z.string().regex(/^R?C?H?$/)),
  inicio: z.string().nullable(),
  fin: z.string().nullable(),
  ventana: z.string().max(10).nullable(),
  lanzado: z.boolean(),
  entregadoOgp: z.boolean(),
});

export const alEmpezar = (e: EntradaCocreacion, hechos: Hechos): ContextoCocreacion => ({
  ...SIN_PASOS,
  pasos: { 1: pasoAlNacer('disponible', hechos) },
  ordinal: e.ordinal,
  regimenPlazo: e.regimenPlazo,
  miembroOgp: e.miembroOgp,
  finDeMandato: e.finDeMandato,
  propuestas: 0,
  mesas: 0,
  consultas: 0,
  compromisos: {},
  inicio: null,
  fin: null,
  ventana: null,
  lanzado: false,
  entregadoOgp: false,
});

export const finDeVentana = (d: {
  readonly ventanaAnio?: number;
  readonly ventanaSemestre?: 'primerSemestre' | 'segundoSemestre';
}): string | null =>
  d.ventanaAnio === undefined || d.ventanaSemestre === undefined
    ? null
    : `${d.ventanaAnio}-${d.ventanaSemestre === 'primerSemestre' ? '06-30' : '12-31'}`;

type Letra = 'R' | 'C' | 'H';
/**
 * What a commitment lacks, as it is written. Whoever it names says it; where nobody is named, the short answer; and of a
 * correction that says neither, what was known before.
 */
export function loQueFalta(
  d: {
    readonly responsable?: boolean;
    readonly contraparte?: boolean;
    readonly hitosVerificables?: number;
    readonly compromiso?: {
      readonly responsable?: string;
      readonly contrapartes?: readonly unknown[];
    };
    readonly hitos?: readonly { readonly verificable?: string }[];
  },
  antes = 'RCH',
): string {
  const escrito: { readonly [L in Letra]: boolean } = {
    R: d.compromiso?.responsable !== undefined,
    C: (d.compromiso?.contrapartes ?? []).length > 0,
    H: (d.hitos ?? []).some((h) => h.verificable !== undefined),
  };
  const dicho: { readonly [L in Letra]: boolean | undefined } = {
    R: d.responsable,
    C: d.contraparte,
    H: d.hitosVerificables === undefined ? undefined : d.hitosVerificables > 0,
  };
  return (['R', 'C', 'H'] as const)
    .filter((x) => !escrito[x] && (dicho[x] === undefined ? antes.includes(x) : !dicho[x]))
    .join('');
}

export const hayConsulta = (c: ContextoCocreacion): boolean =>
  c.consulta !== undefined && c.consulta !== null;

export const codigosSin = (c: ContextoCocreacion, letra: Letra): readonly string[] =>
  Object.entries(c.compromisos).flatMap(([codigo, faltan]) =>
    faltan.includes(letra) ? [codigo] : [],
  );

type Argumentos = { readonly context: ContextoCocreacion; readonly event: Suceso };
type Parte = Partial<Omit<ContextoCocreacion, 'pasos' | 'cambio'>>;
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoCocreacion, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);

// ── What it answers to its proposals ──

export const criteriosDe = (c: ContextoCocreacion): CriterioDePropuesta[] => [
  ...(c.criterios ?? CRITERIOS.map((clave) => ({ clave, peso: 1 }))),
];
export const compromisosDe = (c: ContextoCocreacion): string[] => Object.keys(c.compromisos);
