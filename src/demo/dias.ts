/** Days of the scripts: civil dates as text, and the moment of each act. */
import type { Fecha } from '../../machines/contrato.js';
import type { Instante } from '../engine/puertos/filas.js';
import type { Cuando } from './guion.js';

const UN_DIA = 86_400_000;
/** Continental Ecuador has no summer time: noon there is 17:00 UTC all year round. */
const HUSO_CONTINENTAL = 5 * 3_600_000;

const leer = (fecha: Fecha): number => Date.parse(`${fecha}T00:00:00Z`);
const escribir = (ms: number): Fecha => new Date(ms).toISOString().slice(0, 10);

export const sumar = (fecha: Fecha, dias: number): Fecha => escribir(leer(fecha) + dias * UN_DIA);

/** That day, or Monday when it falls on a weekend: nobody works then. */
export function enDiaLaborable(fecha: Fecha): Fecha {
  const dia = new Date(leer(fecha)).getUTCDay();
  return dia === 6 ? sumar(fecha, 2) : dia === 0 ? sumar(fecha, 1) : fecha;
}

export const alas = (fecha: Fecha, minutos: number): Cuando => {
  const hora = String(Math.floor(minutos / 60)).padStart(2, '0');
  return `${fecha}T${hora}:${String(minutos % 60).padStart(2, '0')}`;
};

export const instanteDe = (cuando: Cuando): Instante =>
  Date.parse(`${cuando}:00Z`) + HUSO_CONTINENTAL;
