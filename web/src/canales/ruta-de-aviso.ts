/** Where a notice leads: to the step it is about, when it is about one. */
export const rutaDeAviso = (a: { readonly raizId: string; readonly paso: number | null }): string =>
  `/expedientes/${a.raizId}${a.paso === null ? '' : `?paso=${a.paso}`}`;
