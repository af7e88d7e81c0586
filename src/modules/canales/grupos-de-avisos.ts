/** Notices by what they ask of who reads them: each person chooses for each group, not for each code. */
export const GRUPOS_DE_AVISOS = ['pendiente', 'procedimiento', 'plan'] as const;
export type GrupoDeAvisos = (typeof GRUPOS_DE_AVISOS)[number];

/** Something came back, is late or waits for somebody. */
const PENDIENTES = new Set([
  'COMPROMISO_RETRASADO',
  'CONSULTA_RECIBIDA',
  'CONSULTA_RECIBIDA_CON_PLAZO',
  'CONSULTA_RESPONDIDA',
  'CORRECCION_APROBADA',
  'CORRECCION_DENEGADA',
  'CORRECCION_PEDIDA',
  'COMPROMISO_SIN_CUMPLIR',
  'DIRECTRIZ_EMITIDA',
  'EVALUACION_SOLICITADA',
  'NORMATIVA_OBSERVADA',
  'NORMATIVA_PRESENTADA',
  'OBSERVACION_RECIBIDA',
  'OBSERVACION_RECIBIDA_CON_PLAZO',
  'OBSERVACION_RESPONDIDA',
  'PARTE_POR_VENCER',
  'PARTE_VENCIDO',
  'PLAN_OBSERVADO',
  'RATIFICAR_ADHESION',
  'SENSIBILIZACION_DELEGADOS_PENDIENTE',
  'SENSIBILIZACION_FORO_PENDIENTE',
  'TAREA_ENCARGADA',
  'TERMINO_MOVIDO_POR_CALENDARIO',
  'TERMINO_TOCADO_POR_CALENDARIO',
  'VUELTA_AL_MAPEO',
]);
const DE_PLAN = /^(PLAN|COMPROMISO|INFORME|HITO)_/;

/** A code nobody classified is news of the procedure. */
export const grupoDe = (codigo: string): GrupoDeAvisos =>
  PENDIENTES.has(codigo) ? 'pendiente' : DE_PLAN.test(codigo) ? 'plan' : 'procedimiento';
