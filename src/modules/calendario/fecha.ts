/**
 * Civil date: a day of the calendar, without hour or zone. Legal facts and terms are dates, never
 * instants: «2022-07-18» is 18 July in Guayaquil, in Puerto Ayora and in Tokyo. That is why `Date` is
 * not used here: days are counted with the day numbers of the Gregorian calendar.
 */

declare const marcaFecha: unique symbol;
declare const marcaParcial: unique symbol;

/** `YYYY-MM-DD`, already checked. */
export type Fecha = string & { readonly [marcaFecha]: true };

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: what is known of an old fact, and nothing more. */
export type FechaParcial = Fecha | (string & { readonly [marcaParcial]: true });

export type Precision = 'anio' | 'mes' | 'dia';

/** 0 = Sunday … 6 = Saturday. */
export type DiaSemana = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export class FechaInvalida extends Error {
  readonly code = 'FECHA_INVALIDA';
  constructor(readonly valor: string) {
    super(`FECHA_INVALIDA: ${valor}`);
    this.name = 'FechaInvalida';
  }
}

interface Partes {
  anio: number;
  mes: number;
  dia: number;
}

const FORMA = /^(\d{4})-(\d{2})-(\d{2})$/;
const FORMA_PARCIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function esBisiesto(anio: number): boolean {
  return (anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0;
}

function diasDelMes(anio: number, mes: number): number {
  if (mes === 2) return esBisiesto(anio) ? 29 : 28;
  return mes === 4 || mes === 6 || mes === 9 || mes === 11 ? 30 : 31;
}

function existe({ anio, mes, dia }: Partes): boolean {
  return anio >= 1 && mes >= 1 && mes <= 12 && dia >= 1 && dia <= diasDelMes(anio, mes);
}

function partes(texto: string): Partes | undefined {
  const m = FORMA.exec(texto);
  if (!m) return undefined;
  const p = { anio: Number(m[1]), mes: Number(m[2]), dia: Number(m[3]) };
  return existe(p) ? p : undefined;
}

function partesDe(fecha: Fecha): Partes {
  const p = partes(fecha);
  if (!p) throw new FechaInvalida(fecha);
  return p;
}

function texto({ anio, mes, dia }: Partes): Fecha {
  if (anio < 1 || anio > 9999) throw new FechaInvalida(`${anio}-${mes}-${dia}`);
  const a = String(anio).padStart(4, '0');
  return `${a}-${String(mes).padStart(2, '0')}-${String(dia).padStart(2, '0')}` as Fecha;
}

export function esFecha(valor: unknown): valor is Fecha {
  return typeof valor === 'string' && partes(valor) !== undefined;
}

/** @throws FechaInvalida for a day that does not exist (2025-02-29) or is not so written (2025-2-9). */
export function leerFecha(valor: string): Fecha {
  if (!esFecha(valor)) throw new FechaInvalida(valor);
  return valor;
}

export function crearFecha(anio: number, mes: number, dia: number): Fecha {
  const p = { anio, mes, dia };
  if (!Number.isInteger(anio) || !Number.isInteger(mes) || !Number.isInteger(dia) || !existe(p)) {
    throw new FechaInvalida(`${anio}-${mes}-${dia}`);
  }
  return texto(p);
}

export function anioDe(fecha: Fecha | FechaParcial): number {
  return Number(fecha.slice(0, 4));
}

export function diaDe(fecha: Fecha): number {
  return Number(fecha.slice(8, 10));
}

/** Day number: 1970-01-01 is 0. Years are made to begin in March, so that the leap day comes last. */
export function aNumero(fecha: Fecha): number {
  const { anio, mes, dia } = partesDe(fecha);
  const a = mes <= 2 ? anio - 1 : anio;
  const era = Math.floor(a / 400);
  const anioDeEra = a - era * 400;
  const diaDeAnio = Math.floor((153 * (mes + (mes > 2 ? -3 : 9)) + 2) / 5) + dia - 1;
  const diaDeEra =
    anioDeEra * 365 + Math.floor(anioDeEra / 4) - Math.floor(anioDeEra / 100) + diaDeAnio;
  return era * 146_097 + diaDeEra - 719_468;
}

export function deNumero(numero: number): Fecha {
  const z = numero + 719_468;
  const era = Math.floor(z / 146_097);
  const diaDeEra = z - era * 146_097;
  const anioDeEra = Math.floor(
    (diaDeEra -
      Math.floor(diaDeEra / 1460) +
      Math.floor(diaDeEra / 36_524) -
      Math.floor(diaDeEra / 146_096)) /
      365,
  );
  const diaDeAnio =
    diaDeEra - (365 * anioDeEra + Math.floor(anioDeEra / 4) - Math.floor(anioDeEra / 100));
  const mp = Math.floor((5 * diaDeAnio + 2) / 153);
  const dia = diaDeAnio - Math.floor((153 * mp + 2) / 5) + 1;
  const mes = mp < 10 ? mp + 3 : mp - 9;
  return texto({ anio: anioDeEra + era * 400 + (mes <= 2 ? 1 : 0), mes, dia });
}

export function sumarDias(fecha: Fecha, dias: number): Fecha {
  return deNumero(aNumero(fecha) + dias);
}

/**
 * Date to date (COA, art. 160): if the month of arrival lacks that day, it ends on its last day.
 * Always counted from the starting date: 31 Jan + 1 month = 28 Feb; 31 Jan + 2 months = 31 Mar.
 */
export function sumarMeses(fecha: Fecha, meses: number): Fecha {
  const { anio, mes, dia } = partesDe(fecha);
  const indice = anio * 12 + (mes - 1) + meses;
  const a = Math.floor(indice / 12);
  const m = indice - a * 12 + 1;
  return texto({ anio: a, mes: m, dia: Math.min(dia, diasDelMes(a, m)) });
}

export function sumarAnios(fecha: Fecha, anios: number): Fecha {
  return sumarMeses(fecha, anios * 12);
}

/** Calendar days from `desde` to `hasta` (negative when `hasta` is earlier). */
export function diasEntre(desde: Fecha, hasta: Fecha): number {
  return aNumero(hasta) - aNumero(desde);
}

export function diaSemana(fecha: Fecha): DiaSemana {
  return ((((aNumero(fecha) + 4) % 7) + 7) % 7) as DiaSemana;
}

export function esFinDeSemana(fecha: Fecha): boolean {
  const d = diaSemana(fecha);
  return d === 0 || d === 6;
}

/** Full dates order as their ISO text does. */
export function comparar(a: Fecha, b: Fecha): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function esFechaParcial(valor: unknown): valor is FechaParcial {
  if (typeof valor !== 'string') return false;
  const m = FORMA_PARCIAL.exec(valor);
  if (!m) return false;
  return existe({ anio: Number(m[1]), mes: Number(m[2] ?? 1), dia: Number(m[3] ?? 1) });
}

export function leerFechaParcial(valor: string): FechaParcial {
  if (!esFechaParcial(valor)) throw new FechaInvalida(valor);
  return valor;
}

export function precision(fecha: FechaParcial): Precision {
  return fecha.length === 4 ? 'anio' : fecha.length === 7 ? 'mes' : 'dia';
}

/** The first day the partial date may be. */
export function primerDia(fecha: FechaParcial): Fecha {
  leerFechaParcial(fecha);
  return leerFecha(fecha + '-01-01'.slice(fecha.length - 4));
}

/** The last day the partial date may be. */
export function ultimoDia(fecha: FechaParcial): Fecha {
  leerFechaParcial(fecha);
  if (precision(fecha) === 'dia') return fecha as Fecha;
  const anio = anioDe(fecha);
  const mes = precision(fecha) === 'mes' ? Number(fecha.slice(5, 7)) : 12;
  return crearFecha(anio, mes, diasDelMes(anio, mes));
}

/**
 * The order of what can be ordered: `2022` and `2022-08` do not say which came first.
 * Lists are sorted by `clavePorPrimerDia`, which claims nothing.
 */
export function compararParcial(
  a: FechaParcial,
  b: FechaParcial,
): 'antes' | 'igual' | 'despues' | 'indeterminado' {
  if (precision(a) === 'dia' && a === b) return 'igual';
  if (ultimoDia(a) < primerDia(b)) return 'antes';
  if (primerDia(a) > ultimoDia(b)) return 'despues';
  return 'indeterminado';
}

/** Stable sort key: by the first possible day, and the less precise first. */
export function clavePorPrimerDia(fecha: FechaParcial): string {
  return `${primerDia(fecha)}/${String(fecha.length).padStart(2, '0')}`;
}
