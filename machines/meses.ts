/** Arithmetic of civil dates written as text: no clock, no time zone. */

type Partes = readonly [anio: number, mes: number, dia: number];
const partir = (fecha: string): Partes => {
  const [anio = 0, mes = 1, dia = 1] = fecha.split('-').map(Number);
  return [anio, mes, dia];
};

/** Months a period lasts, first and last day included, to the nearest month: 2024-01-01 to 2025-12-31 lasts 24. */
export function mesesQueDura(inicio: string, fin: string): number {
  const [a1, m1, d1] = partir(inicio);
  const [a2, m2, d2] = partir(fin);
  return (a2 - a1) * 12 + (m2 - m1) + Math.round((d2 + 1 - d1) / 30);
}

/** Months gone by from one date to another, only whole ones. */
export function mesesHasta(desde: string, fecha: string): number {
  const [a1, m1, d1] = partir(desde);
  const [a2, m2, d2] = partir(fecha);
  return (a2 - a1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}
