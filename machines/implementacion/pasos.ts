/**
 * The table of Anexo 4 of the Guía breve (S1), row by row: who answers for the step, which product it leaves and with
 * what force. Rows 1–12 are walked by `implementacion`, 13–15 by each `plan`. Names and descriptions: `textos.ts`.
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
  responsables: readonly Rol[],
  productos: readonly TipoDocumento[],
  claves: readonly string[],
  fuerza: Fuerza = 'debe',
): Paso => ({ numero, responsables, productos, fuerza, cita: anexo4(numero, ...claves) });

export const PASOS = {
  1: fila(1, ['autoridad'], [], ['Indicar interés', 'Autoridad manifieste interés']),
  2: fila(
    2,
    ['autoridad'],
    ['oficio_delegacion', 'acta_intencion'],
    ['Oficio de delegación', 'Acta de intención o compromiso'],
  ),
  3: fila(3, ['poc'], [], ['Informa al Grupo Núcleo', 'brinden apoyo']),
  4: fila(4, ['poc', 'gremio'], [], ['actividades de sensibilización', 'a los Delegados']),
  5: fila(5, ['delegado'], [], ['Identifican a los actores claves']),
  6: fila(
    6,
    ['delegado'],
    ['diagnostico'],
    ['Diagnóstico de situación actual', 'cada uno de los pilares'],
  ),
  7: fila(7, ['delegado'], ['mapeo'], ['Mapeo de actores', 'territoriales o nacionales']),
  8: fila(8, ['delegado'], [], ['invitan a formar parte del Foro Multiactor']),
  9: fila(
    9,
    ['foro'],
    ['acta_constitucion'],
    ['suscripción del Acta de Constitución', 'sesión inicial'],
  ),
  10: fila(
    10,
    ['foro'],
    ['propuesta_normativa', 'acta_sesion'],
    ['Propuesta de normativa', 'Acta de sesión del Foro Multiactor'],
  ),
  11: fila(11, ['autoridad'], ['normativa'], ['Podrá formalizar al Foro Multiactor'], 'puede'),
  12: fila(12, ['poc', 'gremio'], [], ['sensibilizan y capacitan', 'miembros del Foro Multiactor']),
  13: fila(
    13,
    ['poc', 'foro'],
    [],
    ['lidera y coordina la cocreación', 'aprobación y publicación'],
  ),
  14: fila(
    14,
    ['foro', 'delegado'],
    [],
    ['implementación de los compromisos', 'emite directrices'],
  ),
  15: fila(15, ['foro'], [], ['cierre del plan y rendición de cuentas', 'evaluación externa']),
} as const satisfies Record<number, Paso>;

/** Rows 13 to 15, walked by each plan. */
export const PASOS_DE_PLAN: readonly Paso[] = Object.values(PASOS).filter((p) => p.numero >= 13);
