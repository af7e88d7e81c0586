/** What a proposal remembers: whose co-creation it belongs to, how it was scored, what was answered, where it led. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';
import type { Hechos, JsonObjeto } from '../contrato.js';

/** So many people score one proposal at most: the context stays small. */
export const CUPO_DE_EVALUADORES = 15;

export interface ContextoPropuesta extends ContextoConPasos {
  readonly codigo: string;
  /** The co-creation it was sent to. */
  readonly cocreacion: string | null;
  /** By evaluator, the weighted score in hundredths: 500 is a five. */
  readonly calificaciones: { readonly [evaluador: string]: number };
  readonly conflictos: readonly string[];
  readonly seleccionada: boolean | null;
  /** Reference of the reasoned answer. */
  readonly respuesta: string | null;
  /** Codes of the commitments of its plan it fed. */
  readonly compromisos: readonly string[];
  /** The proposals it became part of, or was divided into. */
  readonly pasoA: readonly string[];
}

const cortas = z.array(z.string().max(40)).max(40);
export const contextoDePropuesta = contextoConPasos.extend({
  codigo: z.string().max(20),
  cocreacion: z.string().max(40).nullable(),
  calificaciones: z.record(z.string().max(40), z.int().min(0).max(500)),
  conflictos: cortas,
  seleccionada: z.boolean().nullable(),
  respuesta: z.string().max(80).nullable(),
  compromisos: cortas,
  pasoA: cortas,
});

export const alRecibirse = (e: { readonly codigo: string }, hechos: Hechos): ContextoPropuesta => ({
  ...SIN_PASOS,
  codigo: e.codigo,
  cocreacion: hechos.asunto?.split('/')[0] ?? null,
  calificaciones: {},
  conflictos: [],
  seleccionada: null,
  respuesta: null,
  compromisos: [],
  pasoA: [],
});

export interface Criterio {
  readonly clave: string;
  readonly peso: number;
}
/** What the co-creation answered; none when it is not there. */
export const criteriosPedidos = ({ respuestas }: Hechos): readonly Criterio[] =>
  (respuestas?.['criterios'] ?? []) as unknown as readonly Criterio[];
/** The mean of the scores by the weights published, in hundredths. */
export function ponderar(
  calificaciones: readonly { readonly criterio: string; readonly puntaje: number }[],
  criterios: readonly Criterio[],
): number {
  const pesos = new Map(criterios.map((c) => [c.clave, c.peso]));
  let suma = 0;
  let total = 0;
  for (const { criterio, puntaje } of calificaciones) {
    const peso = pesos.get(criterio) ?? 0;
    suma += peso * puntaje;
    total += peso;
  }
  return total === 0 ? 0 : Math.round((suma * 100) / total);
}

// ── What it answers to other processes ──

const deEsta = (c: ContextoPropuesta, con: JsonObjeto): boolean =>
  con['cocreacion'] === undefined || con['cocreacion'] === c.cocreacion;
/** Its code, while nobody has answered it. What was merged or split is answered in what it became. */
export const sinRespuesta = (c: ContextoPropuesta, con: JsonObjeto): string | null =>
  deEsta(c, con) && c.respuesta === null && c.pasoA.length === 0 ? c.codigo : null;
export const calificada = (c: ContextoPropuesta, con: JsonObjeto): string | null =>
  deEsta(c, con) && Object.keys(c.calificaciones).length > 0 ? c.codigo : null;
export const identificada = (
  c: ContextoPropuesta,
): { codigo: string; cocreacion: string | null } => ({
  codigo: c.codigo,
  cocreacion: c.cocreacion,
});

type Argumentos = { readonly context: ContextoPropuesta; readonly event: Suceso };
type Parte = Partial<Omit<ContextoPropuesta, 'pasos' | 'cambio'>>;
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoPropuesta, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);
