/**
 * The five stages of a co-creation, inside row 13 of Anexo 4: its words in the Guía breve (S1), in the national
 * guide (S4) and in the act of the third plan (S3). They are numbered 1 to 5 here and shown as C1–C5.
 */
import type { Paso } from '../contrato.js';
import { anexo4 } from '../implementacion/pasos.js';

/** `metaDias` is ours: the five stages, with C2 and C3 at once, fit in the target of step 13. */
const etapa = (numero: number, metaDias: number, cita: Paso['cita']): Paso => ({
  numero,
  metaDias,
  responsables: ['foro', 'delegado'],
  productos: [],
  fuerza: 'debe',
  cita,
});

export const ETAPAS: readonly Paso[] = [
  etapa(1, 30, anexo4(13, 'planificación del proceso')),
  etapa(2, 60, {
    documento: 'S4',
    lugar: 'etapas',
    claves: ['Recepción de propuestas ciudadanas'],
  }),
  etapa(3, 75, {
    documento: 'S3',
    lugar: 'punto 2',
    claves: ['análisis y evaluación de propuestas'],
  }),
  etapa(
    4,
    45,
    anexo4(13, 'definición de los compromisos', 'entidades responsables y contrapartes'),
  ),
  etapa(5, 30, anexo4(13, 'aprobación y publicación del plan')),
];
