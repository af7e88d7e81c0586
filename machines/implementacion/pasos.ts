/**
 * The table of Anexo 4 of the Guía breve (S1), row by row: who answers for the step, which product it leaves and with
 * what force. Rows 1–12 are walked by `implementacion`, 13–15 by each `plan`. Names and descriptions: `textos.ts`.
 * The second number is ours: the days of the target, for no source sets a term. 4 and 12 have a deadline instead, with
 * the same days. That of 14 is to get organised and bring the commitments in; coordinating lasts as long as the plan.
 */
import type { Cita, Fuerza, Paso, Rol, TipoDocumento } from '../contrato.js';

/** A place in Anexo 4, by row. */
export const anexo4 = (paso: number, ...claves: readonly string[]): Cita => ({
  documento: 'S1',
  lugar: `Anexo 4, paso ${paso}`,
  claves,
});
/** A place in section 5: one of its numbered activities, or what comes before them. */
export const guia5 = (numero: number | 'inicio', ...claves: readonly string[]): Cita => ({
  documento: 'S1',
  lugar: numero === 'inicio' ? '§5, inicio' : `§5.${numero}`,
  claves,
});

const fila = (
  numero: number,
  metaDias: number | null,
  responsables: readonly Rol[],
  productos: readonly TipoDocumento[],
  claves: readonly string[],
  fuerza: Fuerza = 'debe',
): Paso => ({
  numero,
  responsables,
  productos,
  fuerza,
  cita: anexo4(numero, ...claves),
  ...(metaDias === null ? {} : { metaDias }),
});

export const PASOS = {
  1: fila(1, 30, ['autoridad'], [], ['Indicar interés', 'Autoridad manifieste interés']),
  2: fila(
    2,
    30,
    ['autoridad'],
    ['oficio_delegacion', 'acta_intencion'],
    ['Oficio de delegación', 'Acta de intención o compromiso'],
  ),
  3: fila(3, 15, ['poc'], [], ['Informa al Grupo Núcleo', 'brinden apoyo']),
  4: fila(4, null, ['poc', 'gremio'], [], ['actividades de sensibilización', 'a los Delegados']),
  5: fila(5, 15, ['delegado'], [], ['Identifican a los actores claves']),
  6: fila(
    6,
    60,
    ['delegado'],
    ['diagnostico'],
    ['Diagnóstico de situación actual', 'cada uno de los pilares'],
  ),
  7: fila(7, 30, ['delegado'], ['mapeo'], ['Mapeo de actores', 'territoriales o nacionales']),
  8: fila(8, 45, ['delegado'], [], ['invitan a formar parte del Foro Multiactor']),
  9: fila(
    9,
    30,
    ['foro'],
    ['acta_constitucion'],
    ['suscripción del Acta de Constitución', 'sesión inicial'],
  ),
  10: fila(
    10,
    60,
    ['foro'],
    ['propuesta_normativa', 'acta_sesion'],
    ['Propuesta de normativa', 'Acta de sesión del Foro Multiactor'],
  ),
  11: fila(11, 45, ['autoridad'], ['normativa'], ['Podrá formalizar al Foro Multiactor'], 'puede'),
  12: fila(
    12,
    null,
    ['poc', 'gremio'],
    [],
    ['sensibilizan y capacitan', 'miembros del Foro Multiactor'],
  ),
  13: fila(
    13,
    180,
    ['poc', 'foro'],
    [],
    ['lidera y coordina la cocreación', 'aprobación y publicación'],
  ),
  14: fila(
    14,
    45,
    ['foro', 'delegado'],
    [],
    ['implementación de los compromisos', 'emite directrices'],
  ),
  15: fila(15, 120, ['foro'], [], ['cierre del plan y rendición de cuentas', 'evaluación externa']),
} as const satisfies Record<number, Paso>;

/** All the rows. Of 13 it only waits for a plan to be opened; from there on the targets are the plan's. */
export const PASOS_DE_IMPLEMENTACION: readonly Paso[] = Object.values(PASOS).map((p) => {
  if (p.numero < 13) return p;
  const { metaDias: _, ...paso } = p;
  return p.numero === 13 ? { ...paso, metaDias: 30 } : paso;
});
/** Rows 13 to 15, walked by each plan. */
export const PASOS_DE_PLAN: readonly Paso[] = Object.values(PASOS).filter((p) => p.numero >= 13);
