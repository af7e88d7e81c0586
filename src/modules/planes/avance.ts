/**
 * How far a commitment or a plan has got. One function, wherever it is said: null is «sin dato», never 0 out of 0.
 */
export interface HitoMedido {
  readonly peso: number | null;
  readonly estado: string;
  /** As its group reported it, 0 to 100; null: nobody reported. */
  readonly avance: number | null;
}
export interface Avance {
  /** 0 to 100, with no decimals; null: there is nothing to measure. */
  readonly porcentaje: number | null;
  /** `declarados`: the weights given, that add up to a hundred; `iguales`: they were missing or did not. */
  readonly pesos: 'declarados' | 'iguales';
  readonly hitos: number;
  readonly cumplidos: number;
}

const entre = (n: number): number => Math.min(100, Math.max(0, n));
/** A met milestone is worth all of it, whatever was reported before; one closed unmet keeps what it got to. */
const valeDe = ({ estado, avance }: HitoMedido): number =>
  estado === 'cumplido' ? 100 : avance === null || !Number.isFinite(avance) ? 0 : entre(avance);

export function avanceDeHitos(hitos: readonly HitoMedido[]): Avance {
  const cumplidos = hitos.filter((h) => h.estado === 'cumplido').length;
  const cuenta = { hitos: hitos.length, cumplidos };
  if (hitos.length === 0) return { porcentaje: null, pesos: 'iguales', ...cuenta };
  const suma = hitos.reduce((s, h) => s + (h.peso ?? Number.NaN), 0);
  const declarados = Math.abs(suma - 100) < 0.01 && hitos.every((h) => (h.peso ?? -1) >= 0);
  const total = hitos.reduce(
    (s, h) => s + valeDe(h) * (declarados ? (h.peso ?? 0) / 100 : 1 / hitos.length),
    0,
  );
  return {
    porcentaje: Math.round(entre(total)),
    pesos: declarados ? 'declarados' : 'iguales',
    ...cuenta,
  };
}

/** Each commitment weighs the same; one of which nothing is known is left out and counted. */
export function avanceDePlan(compromisos: readonly { readonly porcentaje: number | null }[]): {
  readonly porcentaje: number | null;
  readonly sinDato: number;
} {
  const sabidos = compromisos.flatMap(({ porcentaje }) =>
    porcentaje === null ? [] : [porcentaje],
  );
  return {
    porcentaje:
      sabidos.length === 0 ? null : Math.round(sabidos.reduce((s, n) => s + n, 0) / sabidos.length),
    sinDato: compromisos.length - sabidos.length,
  };
}
