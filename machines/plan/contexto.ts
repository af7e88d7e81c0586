/** What a plan remembers: its length, where each of its commitments stands, and what has been done to close it. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, pasoAlNacer, SIN_PASOS } from '../al.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';
import type { EntradaCocreacion, Regimen } from '../cocreacion/contexto.js';
import type { Hechos } from '../contrato.js';

export type EstadoDeCompromiso = 'abierto' | 'cumplido' | 'cerradoSinCumplir';
export type EntradaPlan = Omit<EntradaCocreacion, 'finDeMandato'> & {
  readonly finDeMandato?: string | null;
};

export interface ContextoPlan extends ContextoConPasos {
  readonly ordinal: number;
  readonly regimenPlazo: Regimen;
  readonly miembroOgp: boolean;
  readonly finDeMandato: string | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  /** How many commitments the approved plan has; those incorporated follow, numbered as they came in. */
  readonly aprobados: number;
  readonly compromisos: {
    readonly [numero: string]: { readonly codigo: string; readonly estado: EstadoDeCompromiso };
  };
  readonly directrices: {
    readonly emitidas: number;
    readonly cumplidas: number;
    /** Those not applied yet: by number, until when (null: no day was set). */
    readonly pendientes: { readonly [numero: string]: string | null };
  };
  readonly informes: {
    readonly presentados: number;
    readonly validados: number;
    readonly observados: number;
  };
  /** What the filing of the plan with OGP looks at; null while nobody has described it. */
  readonly ficha: {
    readonly entidad: boolean;
    readonly contacto: boolean;
    readonly respaldos: number;
  } | null;
  readonly fechas: {
    readonly ejecucion: string | null;
    readonly informes: string | null;
    readonly cierre: string | null;
  } | null;
  readonly actualizaciones: number;
  readonly comunicacion: { readonly hechas: number; readonly pendientes: readonly string[] };
  readonly informeFinal: boolean;
  readonly rendicion: boolean;
  readonly evaluacion: boolean;
}

const cuenta = z.int().min(0);
export const contextoDePlan = contextoConPasos.extend({
  ordinal: cuenta,
  regimenPlazo: z.enum(['NACIONAL_2_4', 'OGP_LOCAL', 'PROPIO']),
  miembroOgp: z.boolean(),
  finDeMandato: z.string().nullable(),
  inicio: z.string().nullable(),
  fin: z.string().nullable(),
  aprobados: cuenta,
  compromisos: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({
      codigo: z.string().max(12),
      estado: z.enum(['abierto', 'cumplido', 'cerradoSinCumplir']),
    }),
  ),
  directrices: z.strictObject({
    emitidas: cuenta,
    cumplidas: cuenta,
    pendientes: z.record(z.string().regex(/^\d+$/), z.string().max(10).nullable()),
  }),
  informes: z.strictObject({ presentados: cuenta, validados: cuenta, observados: cuenta }),
  ficha: z
    .strictObject({ entidad: z.boolean(), contacto: z.boolean(), respaldos: cuenta })
    .nullable(),
  fechas: z
    .strictObject({
      ejecucion: z.string().max(10).nullable(),
      informes: z.string().max(10).nullable(),
      cierre: z.string().max(10).nullable(),
    })
    .nullable(),
  actualizaciones: cuenta,
  comunicacion: z.strictObject({ hechas: cuenta, pendientes: z.array(z.string().max(12)) }),
  informeFinal: z.boolean(),
  rendicion: z.boolean(),
  evaluacion: z.boolean(),
});

export const alAbrirse = (e: EntradaPlan, hechos: Hechos): ContextoPlan => ({
  ...SIN_PASOS,
  pasos: { 13: pasoAlNacer('enCurso', hechos) },
  ordinal: e.ordinal,
  regimenPlazo: e.regimenPlazo,
  miembroOgp: e.miembroOgp,
  finDeMandato: e.finDeMandato ?? null,
  inicio: null,
  fin: null,
  aprobados: 0,
  compromisos: {},
  directrices: { emitidas: 0, cumplidas: 0, pendientes: {} },
  informes: { presentados: 0, validados: 0, observados: 0 },
  ficha: null,
  fechas: null,
  actualizaciones: 0,
  comunicacion: { hechas: 0, pendientes: [] },
  informeFinal: false,
  rendicion: false,
  evaluacion: false,
});

/** Codes of the commitments that stand so. */
export const compromisosEn = (c: ContextoPlan, estado: EstadoDeCompromiso): readonly string[] =>
  Object.values(c.compromisos).flatMap((uno) => (uno.estado === estado ? [uno.codigo] : []));
export const incorporados = (c: ContextoPlan): number => Object.keys(c.compromisos).length;

type Argumentos = { readonly context: ContextoPlan; readonly event: Suceso };
type Parte = Partial<Omit<ContextoPlan, 'pasos' | 'cambio'>>;
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoPlan, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);
