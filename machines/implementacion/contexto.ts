/** What an implementation remembers of itself: flags and counters, never lists and never names. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, estaCerrado, pasoAlNacer, SIN_PASOS } from '../al.js';
import type { AccionEscrita, Anotacion, ContextoConPasos, Suceso } from '../al.js';
import type { Hechos } from '../contrato.js';
import { SECTORES } from '../exigencias.js';
import type { Sector } from '../exigencias.js';

export interface CuentaDeInvitaciones {
  readonly invitadas: number;
  readonly aceptan: number;
  readonly declinan: number;
}

export interface ContextoImplementacion extends ContextoConPasos {
  readonly origen: 'a' | 'b' | null;
  /** How many were designated; null when nobody knows. */
  readonly delegados: number | null;
  readonly grupoNucleoInformado: boolean;
  readonly sensibilizaciones: { readonly delegados: number; readonly foro: number };
  /** Only between the mapping and the constitution of the forum. */
  readonly acercamiento: { readonly [S in Sector]: CuentaDeInvitaciones } | null;
  readonly baseForo: 'lineamientos' | 'normativaPreexistente' | null;
  /** `presentada`: the last proposal sent to the authority (`document@version`); if sent back, the next one differs. */
  readonly normativa: {
    readonly ronda: number;
    readonly vigente: number;
    readonly resuelta: boolean;
    readonly presentada: string | null;
  };
  readonly planes: { readonly ultimo: number; readonly cerrados: number };
  readonly adhesionPorRatificar: boolean;
  readonly insistencias: number;
  readonly asistencias: number;
}

const cuenta = z.int().min(0);
const invitaciones = z.strictObject({ invitadas: cuenta, aceptan: cuenta, declinan: cuenta });
export const contextoDeImplementacion = contextoConPasos.extend({
  origen: z.enum(['a', 'b']).nullable(),
  delegados: cuenta.nullable(),
  grupoNucleoInformado: z.boolean(),
  sensibilizaciones: z.strictObject({ delegados: cuenta, foro: cuenta }),
  acercamiento: z
    .strictObject({
      publico: invitaciones,
      privado: invitaciones,
      sociedadCivil: invitaciones,
      academia: invitaciones,
    })
    .nullable(),
  baseForo: z.enum(['lineamientos', 'normativaPreexistente']).nullable(),
  normativa: z.strictObject({
    ronda: cuenta,
    vigente: cuenta,
    resuelta: z.boolean(),
    presentada: z.string().max(60).nullable(),
  }),
  planes: z.strictObject({ ultimo: cuenta, cerrados: cuenta }),
  adhesionPorRatificar: z.boolean(),
  insistencias: cuenta,
  asistencias: cuenta,
});

const NADIE: CuentaDeInvitaciones = { invitadas: 0, aceptan: 0, declinan: 0 };
export const SIN_INVITACIONES = {
  publico: NADIE,
  privado: NADIE,
  sociedadCivil: NADIE,
  academia: NADIE,
};

export const alEmpezar = (hechos: Hechos): ContextoImplementacion => ({
  ...SIN_PASOS,
  pasos: { 1: pasoAlNacer('disponible', hechos) },
  origen: null,
  delegados: 0,
  grupoNucleoInformado: false,
  sensibilizaciones: { delegados: 0, foro: 0 },
  acercamiento: null,
  baseForo: null,
  normativa: { ronda: 0, vigente: 0, resuelta: false, presentada: null },
  planes: { ultimo: 0, cerrados: 0 },
  adhesionPorRatificar: false,
  insistencias: 0,
  asistencias: 0,
});

type Argumentos = { readonly context: ContextoImplementacion; readonly event: Suceso };
type Parte = Partial<Omit<ContextoImplementacion, 'pasos' | 'cambio'>>;

/** Writes part of the context, computed from what there was and from the event. */
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoImplementacion, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);

/** A pending code, shown beside the step that owes it (texts: `pendiente.…`). */
export const PENDIENTE = {
  sensibilizacion: 'sensibilizacionPendiente',
  composicion: 'composicionIncompleta',
  delegaciones: 'delegacionesPorRegistrar',
  directiva: 'directivaPorElegir',
  ratificacion: 'adhesionPorRatificar',
} as const;

/** A training declared not to apply was not given. */
export const sensibilizacionesDe = ({ hechos }: Suceso): 0 | 1 =>
  hechos.declaracion === 'noAplica' ? 0 : 1;

export const cerrado = (c: ContextoConPasos, paso: number): boolean =>
  estaCerrado(c.pasos[paso]?.estado);
export const debe = (c: ContextoConPasos, paso: number, pendiente: string): boolean =>
  c.pasos[paso]?.pendientes.includes(pendiente) ?? false;
/** Trained, or the POC's target date went by without it: the GAD is not held back by that debt. */
export const sensibilizadoOPendiente = (c: ContextoConPasos, paso: 4 | 12): boolean =>
  cerrado(c, paso) || debe(c, paso, PENDIENTE.sensibilizacion);

/** Takes a pending code off steps that have begun (a step nobody reached has no record to mend). */
export const saldar = (
  c: ContextoConPasos,
  pendiente: string,
  ...pasos: readonly number[]
): readonly Anotacion[] =>
  pasos.filter((paso) => debe(c, paso, pendiente)).map((paso) => ({ paso, quita: [pendiente] }));

export const sectoresQueAceptan = (
  c: ContextoImplementacion,
): { readonly [S in Sector]: number } => {
  const de = c.acercamiento ?? SIN_INVITACIONES;
  return Object.fromEntries(SECTORES.map((s) => [s, de[s].aceptan])) as { [S in Sector]: number };
};
