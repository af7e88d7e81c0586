import {
  type DiaSemana,
  type Fecha,
  anioDe,
  comparar,
  crearFecha,
  diaSemana,
  sumarDias,
} from './fecha.js';

/**
 * The eleven national holidays with the transfers of the law of 2016, as code: good for any year from
 * 2017 on and resting on no list. Decrees that move or add days are not here: they are calendar rows.
 */
const NORMA_FERIADOS =
  'Ley Orgánica Reformatoria a la LOSEP y al Código del Trabajo (RO-S 906, 20-12-2016)';

/** First year in which the rule is in force. */
const PRIMER_ANIO = 2017;
/** Nobody reckons beyond it; a later year is a slip of the keyboard and is not given holidays. */
const ULTIMO_ANIO = 2400;

export function hayRegla(anio: number): boolean {
  return Number.isInteger(anio) && anio >= PRIMER_ANIO && anio <= ULTIMO_ANIO;
}

/** Changes when the rule of this file does: it is part of the version every reckoning keeps. */
export const VERSION_REGLA = 'ley2016.1';

export type CodigoFeriado =
  | 'ANIO_NUEVO'
  | 'CARNAVAL_LUNES'
  | 'CARNAVAL_MARTES'
  | 'VIERNES_SANTO'
  | 'TRABAJO'
  | 'PICHINCHA'
  | 'PRIMER_GRITO'
  | 'GUAYAQUIL'
  | 'DIFUNTOS'
  | 'CUENCA'
  | 'NAVIDAD';

export const NOMBRES_FERIADOS: Readonly<Record<CodigoFeriado, string>> = {
  ANIO_NUEVO: 'Año Nuevo',
  CARNAVAL_LUNES: 'Carnaval (lunes)',
  CARNAVAL_MARTES: 'Carnaval (martes)',
  VIERNES_SANTO: 'Viernes Santo',
  TRABAJO: 'Día del Trabajo',
  PICHINCHA: 'Batalla de Pichincha',
  PRIMER_GRITO: 'Primer Grito de Independencia',
  GUAYAQUIL: 'Independencia de Guayaquil',
  DIFUNTOS: 'Día de Difuntos',
  CUENCA: 'Independencia de Cuenca',
  NAVIDAD: 'Navidad',
};

export interface FeriadoNacional {
  readonly codigo: CodigoFeriado;
  readonly nombre: string;
  /** The day of rest. */
  readonly descanso: Fecha;
  /** The day commemorated; when it is not the day of rest, it is a working day. */
  readonly original: Fecha;
  readonly trasladado: boolean;
  readonly norma: string;
}

export class AnioSinRegla extends Error {
  readonly code = 'ANIO_SIN_REGLA';
  constructor(readonly anio: number) {
    super(`ANIO_SIN_REGLA: ${anio}`);
    this.name = 'AnioSinRegla';
  }
}

/** Gregorian Easter Sunday (the anonymous computus of 1876: no tables, no exceptions). */
export function domingoDePascua(anio: number): Fecha {
  const a = anio % 19;
  const b = Math.floor(anio / 100);
  const c = anio % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return crearFecha(anio, Math.floor(n / 31), (n % 31) + 1);
}

/** By how many days the rest moves, by the weekday of the holiday (0 = Sunday). */
type Traslado = Readonly<Record<DiaSemana, number>>;

/** Saturday → Friday before, Sunday → Monday after; on weekdays it stays. */
const SOLO_FIN_DE_SEMANA: Traslado = { 0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: -1 };

/** Besides: Tuesday → Monday before; Wednesday and Thursday → Friday of that week. */
const GENERAL: Traslado = { 0: 1, 1: 0, 2: -1, 3: 2, 4: 1, 5: 0, 6: -1 };

/** Two holidays in a row (2 and 3 November): [first, second], by the weekday of the first. */
const CONSECUTIVOS: Readonly<Record<DiaSemana, readonly [number, number]>> = {
  0: [2, 0], // Sun-Mon: Sunday passes to Tuesday
  1: [0, 0], // Mon-Tue: both stay
  2: [0, -2], // Tue-Wed: Wednesday passes to Monday
  3: [2, 0], // Wed-Thu: Wednesday passes to Friday
  4: [0, 0], // Thu-Fri: both stay
  5: [0, -2], // Fri-Sat: Saturday passes to the Thursday before
  6: [-1, 1], // Sat-Sun: Friday and Monday
};

/**
 * Years in which a decree set another day for a national holiday. Only what was found in a source; a
 * new decree is entered as calendar rows, not here.
 */
const EXCEPCIONES: ReadonlyMap<string, { readonly descanso: string; readonly norma: string }> =
  new Map([
    // The rule gave Monday 30 April.
    ['2018/TRABAJO', { descanso: '2018-05-01', norma: 'Decreto Ejecutivo 379 (2018)' }],
  ]);

function feriado(codigo: CodigoFeriado, original: Fecha, dias: number): FeriadoNacional {
  const excepcion = EXCEPCIONES.get(`${anioDe(original)}/${codigo}`);
  const descanso = excepcion ? (excepcion.descanso as Fecha) : sumarDias(original, dias);
  return {
    codigo,
    nombre: NOMBRES_FERIADOS[codigo],
    descanso,
    original,
    trasladado: descanso !== original,
    norma: excepcion?.norma ?? NORMA_FERIADOS,
  };
}

/** The eleven holidays commemorated in the year, even where the rest falls in the one before. */
export function feriadosConmemoradosEn(anio: number): FeriadoNacional[] {
  const pascua = domingoDePascua(anio);
  const fijo = (codigo: CodigoFeriado, mes: number, dia: number, regla: Traslado) => {
    const original = crearFecha(anio, mes, dia);
    return feriado(codigo, original, regla[diaSemana(original)]);
  };
  const difuntos = crearFecha(anio, 11, 2);
  const [paraDifuntos, paraCuenca] = CONSECUTIVOS[diaSemana(difuntos)];
  return [
    fijo('ANIO_NUEVO', 1, 1, SOLO_FIN_DE_SEMANA),
    feriado('CARNAVAL_LUNES', sumarDias(pascua, -48), 0),
    feriado('CARNAVAL_MARTES', sumarDias(pascua, -47), 0),
    feriado('VIERNES_SANTO', sumarDias(pascua, -2), 0),
    fijo('TRABAJO', 5, 1, GENERAL),
    fijo('PICHINCHA', 5, 24, GENERAL),
    fijo('PRIMER_GRITO', 8, 10, GENERAL),
    fijo('GUAYAQUIL', 10, 9, GENERAL),
    feriado('DIFUNTOS', difuntos, paraDifuntos),
    feriado('CUENCA', sumarDias(difuntos, 1), paraCuenca),
    fijo('NAVIDAD', 12, 25, SOLO_FIN_DE_SEMANA),
  ];
}

/**
 * The days of rest that fall in the year, in order. They may be 10, 11 or 12: a 1 January that falls on
 * Saturday is rested on the 31 December before.
 */
export function feriadosNacionales(anio: number): FeriadoNacional[] {
  if (!hayRegla(anio)) throw new AnioSinRegla(anio);
  return [...feriadosConmemoradosEn(anio), ...feriadosConmemoradosEn(anio + 1)]
    .filter((f) => anioDe(f.descanso) === anio)
    .sort((a, b) => comparar(a.descanso, b.descanso));
}

/**
 * The rest that goes with a local holiday (cantonización, provincialización, fundación): the law gives
 * it the same transfers. A proposal for whoever enters the row, not the row.
 */
export function descansoDeFeriadoLocal(original: Fecha): Fecha {
  return sumarDias(original, GENERAL[diaSemana(original)]);
}
