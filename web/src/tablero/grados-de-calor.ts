/** How warm a step is drawn: five parts of the longest median on the screen, each wider than the last. Pure. */
export const GRADOS = [1, 2, 3, 4, 5] as const;
export type Grado = (typeof GRADOS)[number];

export function gradoDeCalor(mediana: number | null, tope: number): Grado | 'nada' {
  if (mediana === null) return 'nada';
  return GRADOS.find((g) => mediana <= hastaDe(g, tope)) ?? 5;
}

/** The last day of a grade. */
export const hastaDe = (g: Grado, tope: number): number =>
  Math.round(tope * (g / GRADOS.length) ** 2);
