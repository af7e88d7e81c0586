import type { Fecha } from '../../../machines/contrato.js';

const DIA_MS = 86_400_000;
const enDias = (f: Fecha): number =>
  Date.UTC(+f.slice(0, 4), +f.slice(5, 7) - 1, +f.slice(8, 10)) / DIA_MS;

/** Calendar days from one date to another. */
export const diasEntre = (desde: Fecha, hasta: Fecha): number => enDias(hasta) - enDias(desde);

/** The same day so many months before; the last of the month when it has no such day. */
export function mesesAntes(f: Fecha, meses: number): Fecha {
  const total = +f.slice(0, 4) * 12 + +f.slice(5, 7) - 1 - meses;
  const anio = Math.floor(total / 12);
  const mes = total - anio * 12;
  const ultimo = new Date(Date.UTC(anio, mes + 1, 0)).getUTCDate();
  const dia = Math.min(+f.slice(8, 10), ultimo);
  return new Date(Date.UTC(anio, mes, dia)).toISOString().slice(0, 10);
}

/** `AAAAMM` of a date, and of so many months before. */
export const mesDe = (f: Fecha): number => +f.slice(0, 4) * 100 + +f.slice(5, 7);
