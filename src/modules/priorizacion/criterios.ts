/**
 * How a prioritisation is reckoned. Whole numbers only: a score is 0 to 5, weights add up to 100, a total is in tenths
 * of a hundred. No source sets criteria or weights: the POC publishes its own before anybody is scored.
 */
export const ESCALA = 5;

export const COMPONENTES = ['diagnostico', 'tecnico', 'politico'] as const;
export const CALIFICAN = ['poc', 'gremio', 'ambos'] as const;
export const PARTES = ['poc', 'gremio'] as const;
export type Parte = (typeof PARTES)[number];

export interface Criterio {
  /** Unique in its prioritisation, never shown. */
  readonly clave: string;
  readonly nombre: string;
  readonly descripcion: string;
  readonly componente: (typeof COMPONENTES)[number];
  readonly peso: number;
  readonly califica: (typeof CALIFICAN)[number];
}

/** What resolves a tie, in order. The alphabet is always the last: nobody is left tied. */
export type Desempate =
  { readonly clase: 'criterio'; readonly criterio: string } | { readonly clase: 'poblacion' };

export interface Puntaje {
  readonly criterio: string;
  readonly parte: Parte;
  readonly puntaje: number;
}

export interface PorOrdenar {
  readonly id: string;
  readonly claveBusqueda: string;
  readonly poblacion: number | null;
  /** Galápagos and the associations have no gremio: the POC acts alone. */
  readonly conGremio: boolean;
  readonly puntajes: readonly Puntaje[];
}

export interface Puesto {
  readonly id: string;
  readonly puesto: number;
  /** In tenths of a hundred. */
  readonly total: number;
  /** Criteria nobody scored yet. */
  readonly faltan: readonly string[];
  /** Criteria shared with the gremio that only the POC has scored. */
  readonly sinGremio: readonly string[];
  /** What put it after the one before it, when both have the same total. */
  readonly empate: Desempate | { readonly clase: 'alfabetico' } | null;
}

export const sumaDePesos = (criterios: readonly Criterio[]): number =>
  criterios.reduce((n, c) => n + c.peso, 0);

/**
 * The value of a criterion, doubled: the mean of whoever scored it among those who should. Where the gremio has not
 * contributed, the POC's word stands: a government is no hostage of others' silence. Null: nobody scored it.
 */
export function valorDoble(criterio: Criterio, g: PorOrdenar): number | null {
  const de = (parte: Parte): number | null =>
    g.puntajes.find((p) => p.criterio === criterio.clave && p.parte === parte)?.puntaje ?? null;
  const poc = de('poc');
  const gremio = g.conGremio && criterio.califica !== 'poc' ? de('gremio') : null;
  if (criterio.califica === 'gremio' && gremio !== null) return 2 * gremio;
  if (poc !== null && gremio !== null) return poc + gremio;
  const uno = poc ?? gremio;
  return uno === null ? null : 2 * uno;
}

/** From the first to the last, each with what resolved its tie. */
export function ordenar(
  criterios: readonly Criterio[],
  desempate: readonly Desempate[],
  gobiernos: readonly PorOrdenar[],
): readonly Puesto[] {
  const reglas = [...desempate, { clase: 'alfabetico' } as const];
  const medidos = gobiernos.map((g) => {
    const valores = new Map(criterios.map((c) => [c.clave, valorDoble(c, g)]));
    return {
      g,
      valores,
      total: criterios.reduce((n, c) => n + c.peso * (valores.get(c.clave) ?? 0), 0),
    };
  });
  type Medido = (typeof medidos)[number];
  const segun = (regla: (typeof reglas)[number], a: Medido, b: Medido): number => {
    switch (regla.clase) {
      case 'criterio':
        return (b.valores.get(regla.criterio) ?? -1) - (a.valores.get(regla.criterio) ?? -1);
      case 'poblacion':
        return (b.g.poblacion ?? -1) - (a.g.poblacion ?? -1);
      case 'alfabetico':
        return enOrden(a.g.claveBusqueda, b.g.claveBusqueda) || enOrden(a.g.id, b.g.id);
    }
  };
  const queResuelve = (a: Medido, b: Medido) => reglas.find((r) => segun(r, a, b) !== 0) ?? null;
  medidos.sort((a, b) => {
    if (a.total !== b.total) return b.total - a.total;
    const regla = queResuelve(a, b);
    return regla === null ? 0 : segun(regla, a, b);
  });
  return medidos.map((m, i) => {
    const anterior = medidos[i - 1];
    return {
      id: m.g.id,
      puesto: i + 1,
      total: m.total,
      faltan: criterios.filter((c) => m.valores.get(c.clave) === null).map((c) => c.clave),
      sinGremio: criterios
        .filter(
          (c) =>
            m.g.conGremio &&
            c.califica !== 'poc' &&
            !m.g.puntajes.some((p) => p.criterio === c.clave && p.parte === 'gremio'),
        )
        .map((c) => c.clave),
      empate: anterior?.total === m.total ? queResuelve(anterior, m) : null,
    };
  });
}

const enOrden = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
