/** What an independent evaluation remembers: what it evaluates, since when it counts, when it is due and how far it is. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';
import { mesesDespues } from '../meses.js';

export const MATERIAS = ['disenio', 'finDeCompromiso', 'resultados'] as const;
export type Materia = (typeof MATERIAS)[number];
/** OGP Local: the initial one within two months of the delivery of the plan, that of a commitment within one of its end. */
export const MESES: { readonly [M in Materia]: number | null } = {
  disenio: 2,
  finDeCompromiso: 1,
  resultados: null,
};

export interface EntradaEvaluacion {
  readonly materia: Materia;
  readonly codigo?: string | undefined;
  /** The day the plan was handed in, or the commitment completed. */
  readonly desde?: string | undefined;
  readonly miembroOgp?: boolean | undefined;
}
export interface ContextoEvaluacion extends ContextoConPasos {
  readonly materia: Materia;
  readonly codigo: string | null;
  readonly desde: string | null;
  readonly vence: string | null;
  /** Of a member of OGP Local the date is a term of the partnership; of another, a target. */
  readonly miembroOgp: boolean;
  readonly asignaciones: number;
  readonly borradores: number;
  readonly observaciones: number;
  readonly respondidas: number;
}

const cuenta = z.int().min(0);
const dia = z.string().max(10).nullable();
export const contextoDeEvaluacion = contextoConPasos.extend({
  materia: z.enum(MATERIAS),
  codigo: z.string().max(12).nullable(),
  desde: dia,
  vence: dia,
  miembroOgp: z.boolean(),
  asignaciones: cuenta,
  borradores: cuenta,
  observaciones: cuenta,
  respondidas: cuenta,
});

export const alPedirse = (e: EntradaEvaluacion): ContextoEvaluacion => {
  const meses = MESES[e.materia];
  return {
    ...SIN_PASOS,
    materia: e.materia,
    codigo: e.codigo ?? null,
    desde: e.desde ?? null,
    vence: e.desde === undefined || meses === null ? null : mesesDespues(e.desde, meses),
    miembroOgp: e.miembroOgp ?? false,
    asignaciones: 0,
    borradores: 0,
    observaciones: 0,
    respondidas: 0,
  };
};

type Argumentos = { readonly context: ContextoEvaluacion; readonly event: Suceso };
type Parte = Partial<Omit<ContextoEvaluacion, 'pasos' | 'cambio'>>;
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoEvaluacion, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);
