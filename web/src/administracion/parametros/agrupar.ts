/** `Map.groupBy`, which browsers of before 2024 do not have. */
export function agrupar<T, C>(
  lista: readonly T[],
  clave: (t: T) => C,
): ReadonlyMap<C, readonly T[]> {
  const grupos = new Map<C, T[]>();
  for (const t of lista) grupos.set(clave(t), [...(grupos.get(clave(t)) ?? []), t]);
  return grupos;
}
