/** In which of the fifteen steps a line of a process, or of one of its children, is to be looked for. */
export function pasoDelRecorrido(procedimiento: string, paso: unknown): number | null {
  const [nombre = ''] = procedimiento.split('@');
  if (nombre === 'cocreacion') return 13;
  if (nombre === 'compromiso') return 14;
  if (nombre !== 'implementacion' && nombre !== 'plan') return null;
  return paso === null || paso === undefined ? null : Number(paso);
}

/** Where a notice of the journal leads: to the step it is about, when it is about one. */
export function rutaDeAviso(raizId: string, procedimiento: string, paso: unknown): string {
  const numero = pasoDelRecorrido(procedimiento, paso);
  return `/expedientes/${raizId}${numero === null ? '' : `?paso=${numero}`}`;
}
