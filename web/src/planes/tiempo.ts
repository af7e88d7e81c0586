/** Where a stretch of time falls on another, in hundredths: what the bars of the hitos are drawn with. */
import { diasEntre } from '../formato/fechas';
import type { Compromiso } from './consultas';

export interface Periodo {
  readonly inicio: string;
  readonly fin: string;
}

/** Of the commitment and all its hitos; null when no day of any of them is known. */
export function periodoDe(
  c: Pick<Compromiso, 'inicio' | 'fin' | 'hitos'>,
  hoy: string,
): Periodo | null {
  const dias = [c.inicio, c.fin, ...c.hitos.flatMap((h) => [h.inicio, h.fin])]
    .filter((d) => d !== null)
    .sort();
  const inicio = dias[0];
  const fin = dias.at(-1);
  if (inicio === undefined || fin === undefined) return null;
  return inicio === fin ? { inicio, fin: hoy > inicio ? hoy : fin } : { inicio, fin };
}

/** Null when it is outside, or its days are not known. A single day is still seen. */
export function lugarEnElTiempo(
  p: Periodo,
  desde: string | null,
  hasta: string | null,
): { readonly desde: number; readonly ancho: number } | null {
  if (desde === null || hasta === null || hasta < p.inicio || desde > p.fin) return null;
  const total = Math.max(1, diasEntre(p.inicio, p.fin));
  const a = Math.max(0, diasEntre(p.inicio, desde)) / total;
  const b = Math.min(total, Math.max(0, diasEntre(p.inicio, hasta))) / total;
  return {
    desde: Math.round(a * 1000) / 10,
    ancho: Math.max(1.5, Math.round((b - a) * 1000) / 10),
  };
}
