/**
 * Figures of people before they are public. A group under five is not told; and neither is enough of the rest to find it
 * by subtracting: at least two figures of the same question stay hidden, adding up to five or more.
 */
export const MINIMO_DE_PERSONAS = 5;

interface Celda {
  readonly grupo: string;
  readonly cantidad: number;
}
export interface CeldaPublica {
  readonly grupo: string;
  /** Null: fewer than five, or hidden so that those cannot be found. */
  readonly cantidad: number | null;
}
export interface AsistenciaPublica {
  /** Null: not known, or under five. */
  readonly total: number | null;
  /** Under five came, whoever they were. */
  readonly pocos: boolean;
  readonly celdas: readonly CeldaPublica[];
}

const preguntaDe = (grupo: string): string => grupo.split('.')[0] ?? grupo;

export function asistenciaPublica(filas: readonly Celda[]): AsistenciaPublica {
  const dicho = filas.find((f) => f.grupo === 'total')?.cantidad ?? null;
  const preguntas = new Map<string, Celda[]>();
  for (const f of filas)
    if (f.grupo !== 'total')
      preguntas.set(preguntaDe(f.grupo), [...(preguntas.get(preguntaDe(f.grupo)) ?? []), f]);
  if (dicho === null && preguntas.size === 0) return { total: null, pocos: false, celdas: [] };
  // Whoever reads adds up: without a total said, the question that counted most people gives one.
  const todos = Math.max(dicho ?? 0, ...[...preguntas.values()].map(suma));
  const pocos = todos < MINIMO_DE_PERSONAS;
  return {
    total: pocos ? null : dicho,
    pocos,
    celdas: [...preguntas.values()].flatMap((celdas) => ocultar(celdas, todos)),
  };
}

/** Those who did not answer a question are one more of its groups, though it is not written. */
function ocultar(celdas: readonly Celda[], total: number): readonly CeldaPublica[] {
  const callados = total - suma(celdas);
  const todas = callados > 0 ? [...celdas, { grupo: '', cantidad: callados }] : [...celdas];
  const ocultas = new Set(todas.filter((c) => c.cantidad < MINIMO_DE_PERSONAS));
  if (ocultas.size > 0)
    for (const c of todas
      .filter((x) => !ocultas.has(x))
      .sort((a, b) => a.cantidad - b.cantidad || a.grupo.localeCompare(b.grupo)))
      if (seHallan([...ocultas])) ocultas.add(c);
  return celdas.map((c) => ({ grupo: c.grupo, cantidad: ocultas.has(c) ? null : c.cantidad }));
}

/** Alone it is what is missing to the total; together, none is told when their sum is too small or as great as it can be. */
const seHallan = (ocultas: readonly Celda[]): boolean => {
  const s = suma(ocultas);
  return (
    ocultas.length < 2 || s < MINIMO_DE_PERSONAS || s === ocultas.length * (MINIMO_DE_PERSONAS - 1)
  );
};

const suma = (celdas: readonly Celda[]): number => celdas.reduce((n, c) => n + c.cantidad, 0);
