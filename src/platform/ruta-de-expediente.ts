/** What is told of: a process of the expediente, and what it is one of. */
interface ParteDeExpediente {
  readonly procesoId: string;
  readonly procedimiento: string;
}

/**
 * Where what is told of a process is read in the product: a commitment, where its plan shows it, for the step has as many
 * as the plan; anything else, in the expediente, at one of its steps if it is about one.
 */
export const rutaDeExpediente = (
  raizId: string,
  paso: number | null,
  parte: ParteDeExpediente,
): string =>
  parte.procedimiento.startsWith('compromiso@')
    ? `/expedientes/${raizId}/plan?proceso=${parte.procesoId}`
    : `/expedientes/${raizId}${paso === null ? '' : `?paso=${paso}`}`;
