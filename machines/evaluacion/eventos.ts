/** Who does what in an evaluation: the POC assigns, the evaluator writes, who is evaluated comments. */
import { evento } from '../al.js';
import type { PorCuentaDe } from '../contrato.js';
import type { ContextoEvaluacion } from './contexto.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

const evaluador = (prueba: string) =>
  ({
    paso: null,
    actua: ['evaluador'],
    porCuentaDe: [
      { actua: 'evaluador', registran: ['poc', 'pocl', 'secretariaTecnica'], prueba },
    ] satisfies PorCuentaDe[],
  }) as const;
/** Asked for by the forum, assigned by the POC: never by who executes the commitments. */
const quienAsigna = {
  paso: null,
  actua: ['poc', 'foro'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
  ] satisfies PorCuentaDe[],
} as const;
const meta = (c: ContextoEvaluacion) => c.vence;

export const asignarEvaluador = evento('asignarEvaluador', {
  ...quienAsigna,
  datos: d.asignarEvaluador,
  espera: true,
  meta,
  requisitos: [r.INDEPENDENCIA, r.DECLARACION_DE_INDEPENDENCIA],
});
export const relevarEvaluador = evento('relevarEvaluador', {
  ...quienAsigna,
  datos: d.relevarEvaluador,
});
export const desistirDeEvaluar = evento('desistirDeEvaluar', {
  ...quienAsigna,
  datos: d.conMotivo,
});
export const presentarBorrador = evento('presentarBorrador', {
  ...evaluador('borrador'),
  datos: d.presentarBorrador,
  espera: true,
  meta,
  requisitos: [r.BORRADOR_DE_EVALUACION, r.RESULTADOS_POR_COMPROMISO],
});
export const observarBorrador = evento('observarBorrador', {
  paso: null,
  actua: ['pocl', 'foro', 'autoridad', 'poc'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'autoridad', registran: ['pocl', 'delegado'], prueba: 'documento' },
  ],
  datos: d.observarBorrador,
});
export const responderObservaciones = evento('responderObservaciones', {
  ...evaluador('borrador'),
  datos: d.responderObservaciones,
  espera: (c: ContextoEvaluacion) => c.respondidas < c.observaciones,
  meta: () => null,
  requisitos: [r.OBSERVACION_PENDIENTE],
});
export const publicarEvaluacion = evento('publicarEvaluacion', {
  ...evaluador('evaluacion'),
  datos: d.publicarEvaluacion,
  espera: (c: ContextoEvaluacion) => c.respondidas >= c.observaciones,
  meta,
  requisitos: [
    r.INFORME_PUBLICABLE,
    r.OBSERVACIONES_RESPONDIDAS,
    r.RESULTADOS_POR_COMPROMISO,
    r.EVALUACION_A_TIEMPO,
  ],
});
