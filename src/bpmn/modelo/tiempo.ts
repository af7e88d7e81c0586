/** ISO 8601 as timers write it: a date, a duration, or a cycle (`R3/PT1H`, `R/P1D`). */

export interface Ciclo {
  /** How many times; null: for ever. */
  readonly veces: number | null;
  readonly duracion: string;
}

const DURACION =
  /^P(?=\d|T\d)(?<anios>\d+Y)?(?<meses>\d+M)?(?<semanas>\d+W)?(?<dias>\d+D)?(?:T(?=\d)(?<horas>\d+H)?(?<minutos>\d+M)?(?<segundos>\d+(?:\.\d+)?S)?)?$/;
const FECHA =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

export const esDuracion = (t: string): boolean => partir(t) !== null;
export const esFecha = (t: string): boolean => FECHA.test(t);

export function leerCiclo(t: string): Ciclo | null {
  const [, veces, duracion] = /^R(\d*)\/(P.+)$/.exec(t) ?? [];
  if (duracion === undefined || !esDuracion(duracion)) return null;
  return { veces: veces === '' ? null : Number(veces), duracion };
}

/** How long, in the units deadlines are reckoned in; hours and minutes run by the clock, seconds up to the next minute. */
export interface Medida {
  readonly cuanto: number;
  readonly unidad: 'diasCalendario' | 'meses' | 'minutos';
}

/** Null when it is not a duration. A month beside days or hours is of thirty days. */
export function medir(duracion: string): Medida | null {
  const partes = partir(duracion);
  if (partes === null) return null;
  const { meses, dias, segundos } = partes;
  if (segundos > 0)
    return { cuanto: (meses * 30 + dias) * 1440 + Math.ceil(segundos / 60), unidad: 'minutos' };
  // `PT0S`: at once, and not with the end of the day.
  if (dias === 0 && meses === 0 && duracion.includes('T')) return { cuanto: 0, unidad: 'minutos' };
  return dias === 0 && meses > 0
    ? { cuanto: meses, unidad: 'meses' }
    : { cuanto: meses * 30 + dias, unidad: 'diasCalendario' };
}

/** Whole days, for a term that has no hours; what is left over does not count. */
export function diasDe(duracion: string): number | null {
  const partes = partir(duracion);
  return partes === null
    ? null
    : partes.meses * 30 + partes.dias + Math.floor(partes.segundos / 86_400);
}

/** Longer than anybody waits: somebody mistyped. */
const DIAS_DE_MAS = 36_525;

function partir(
  duracion: string,
): { readonly meses: number; readonly dias: number; readonly segundos: number } | null {
  const m = DURACION.exec(duracion);
  if (m === null) return null;
  const n = (grupo: string): number => Number.parseFloat(m.groups?.[grupo] ?? '0');
  const meses = n('anios') * 12 + n('meses');
  const dias = n('semanas') * 7 + n('dias');
  const segundos = n('horas') * 3600 + n('minutos') * 60 + n('segundos');
  return meses * 30 + dias + segundos / 86_400 > DIAS_DE_MAS ? null : { meses, dias, segundos };
}

/** Milliseconds after `desde`; months and years by the calendar. */
export function sumarDuracion(desde: number, duracion: string): number {
  const partes = partir(duracion);
  if (partes === null) throw new RangeError(`not a duration: ${duracion}`);
  const fecha = new Date(desde);
  fecha.setUTCMonth(fecha.getUTCMonth() + partes.meses);
  return fecha.getTime() + partes.dias * 86_400_000 + Math.round(partes.segundos * 1000);
}
