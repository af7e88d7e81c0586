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

const bisiesto = (anio: number): boolean =>
  (anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0;
const diasDelMes = (anio: number, mes: number): number =>
  mes === 2 ? (bisiesto(anio) ? 29 : 28) : [4, 6, 9, 11].includes(mes) ? 30 : 31;

/** So many months later, date to date; where that month has no such day, on its last one (COA 160). */
export function mesesDespues(fecha: string, meses: number): string {
  const [anio, mes, dia] = partir(fecha);
  const total = anio * 12 + (mes - 1) + meses;
  const a = Math.floor(total / 12);
  const m = (total % 12) + 1;
  const d = Math.min(dia, diasDelMes(a, m));
  return `${a}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Half-way through four years: from two years after the first day to three, both days included. */
export const aMedioTermino = (inicio: string): readonly [desde: string, hasta: string] => [
  mesesDespues(inicio, 24),
  mesesDespues(inicio, 36),
];
