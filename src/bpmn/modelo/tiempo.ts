/** ISO 8601 as timers write it: a date, a duration, or a cycle (`R3/PT1H`, `R/P1D`). */

export interface Ciclo {
  /** How many times; null: for ever. */
  readonly veces: number | null;
  readonly duracion: string;
}

const DURACION = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
const FECHA =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

export const esDuracion = (t: string): boolean => DURACION.test(t);
export const esFecha = (t: string): boolean => FECHA.test(t);

export function leerCiclo(t: string): Ciclo | null {
  const [, veces, duracion] = /^R(\d*)\/(P.+)$/.exec(t) ?? [];
  if (duracion === undefined || !esDuracion(duracion)) return null;
  return { veces: veces === '' ? null : Number(veces), duracion };
}

/** Whole days of a duration that has nothing else; null otherwise. */
export function diasDe(duracion: string): number | null {
  const [, semanas, dias] = /^P(?:(\d+)W)?(?:(\d+)D)?$/.exec(duracion) ?? [];
  return semanas === undefined && dias === undefined
    ? null
    : Number(semanas ?? 0) * 7 + Number(dias ?? 0);
}

/** Milliseconds after `desde`; months and years by the calendar. */
export function sumarDuracion(desde: number, duracion: string): number {
  const m =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      duracion,
    );
  if (m === null) throw new RangeError(`not a duration: ${duracion}`);
  const n = (i: number): number => Number(m[i] ?? 0);
  const fecha = new Date(desde);
  fecha.setUTCMonth(fecha.getUTCMonth() + n(1) * 12 + n(2));
  return (
    fecha.getTime() +
    (((n(3) * 7 + n(4)) * 24 + n(5)) * 60 + n(6)) * 60_000 +
    Math.round(n(7) * 1000)
  );
}
