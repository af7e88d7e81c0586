/** Where the expediente of a process is read in the product, at one of its steps if it is about one. */
export const rutaDeExpediente = (raizId: string, paso: number | null): string =>
  `/expedientes/${raizId}${paso === null ? '' : `?paso=${paso}`}`;
