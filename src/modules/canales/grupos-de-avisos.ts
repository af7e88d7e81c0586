/** Notices by what they ask of who reads them: each person chooses for each group, not for each code. */
export const GRUPOS_DE_AVISOS = ['pendiente', 'procedimiento', 'plan'] as const;
export type GrupoDeAvisos = (typeof GRUPOS_DE_AVISOS)[number];

/** Something came back, is late or waits for somebody. */
const PENDIENTES = new Set([
  'COMPROMISO_RETRASADO',
  'COMPROMISO_SIN_CUMPLIR',
  'DIRECTRIZ_EMITIDA',
  'EVALUACION_SOLICITADA',
  'NORMATIVA_OBSERVADA',
  'NORMATIVA_PRESENTADA',
  'PLAN_OBSERVADO',
  'RATIFICAR_ADHESION',
  'SENSIBILIZACION_DELEGADOS_PENDIENTE',
  'SENSIBILIZACION_FORO_PENDIENTE',
  'VUELTA_AL_MAPEO',
]);
const DE_PLAN = /^(PLAN|COMPROMISO|INFORME|HITO)_/;

/** A code nobody classified is news of the procedure. */
export const grupoDe = (codigo: string): GrupoDeAvisos =>
  PENDIENTES.has(codigo) ? 'pendiente' : DE_PLAN.test(codigo) ? 'plan' : 'procedimiento';
