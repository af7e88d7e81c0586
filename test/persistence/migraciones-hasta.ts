/** Migrations whose number is not greater: each carries it at the end of its name. */
export const migracionesHasta = <M extends { readonly name: string }>(
  todas: readonly M[],
  hasta: number,
): M[] => todas.filter((m) => Number(m.name.slice(-13)) <= hasta);
