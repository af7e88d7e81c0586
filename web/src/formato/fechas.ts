/** Dates as people read them: «jue 14 ago 2025». A legal fact is a civil date, never an instant: no time zone touches it. */
import i18n from 'i18next';

/** Official time of the POC; instants are shown in it wherever the reader is. */
const ZONA = 'America/Guayaquil';
const DIA_MS = 86_400_000;

const tabla = (clave: 'fechas.dias' | 'fechas.meses' | 'fechas.mesesLargos'): string[] =>
  i18n.t(clave).split(',');

const utc = (fecha: string): Date => new Date(`${fecha}T00:00:00Z`);

export const esFechaCompleta = (fecha: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(fecha) && !Number.isNaN(utc(fecha).getTime());

/** `2025-08-14` → «jue 14 ago 2025» · `2025-08` → «ago 2025» · `2025` → «2025». */
export function fechaLarga(fecha: string): string {
  const [anio, mes, dia] = fecha.split('-');
  if (anio === undefined || mes === undefined) return fecha;
  const nombre = tabla('fechas.meses')[Number(mes) - 1] ?? mes;
  if (dia === undefined) return `${nombre} ${anio}`;
  return `${tabla('fechas.dias')[utc(fecha).getUTCDay()]} ${Number(dia)} ${nombre} ${anio}`;
}

/** A sentence of the server with its dates as people read them. */
export const conFechas = (frase: string): string =>
  frase.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (f) => fechaLarga(f));

/** The same without the year when it is that of `hoy`. */
export function fechaCorta(fecha: string, hoy: string): string {
  const larga = fechaLarga(fecha);
  return fecha.slice(0, 4) === hoy.slice(0, 4) && fecha.length > 4 ? larga.slice(0, -5) : larga;
}

export const nombreDeMes = (mes: number): string => tabla('fechas.mesesLargos')[mes - 1] ?? '';

/** Calendar days from `desde` to `hasta`, negative when it is behind. */
export const diasEntre = (desde: string, hasta: string): number =>
  Math.round((utc(hasta).getTime() - utc(desde).getTime()) / DIA_MS);

/** «hoy», «mañana», «en 5 días», «hace 2 días». */
export function relativa(fecha: string, hoy: string): string {
  return enDias(diasEntre(hoy, fecha));
}

/** Nobody pictures 899 days. */
function enUnidades(dias: number): ['Dias' | 'Meses' | 'Anios', number] {
  if (dias < 90) return ['Dias', dias];
  if (dias < 730) return ['Meses', Math.floor(dias / 30.44)];
  return ['Anios', Math.floor(dias / 365.25)];
}

export function enDias(dias: number): string {
  if (dias === 0) return i18n.t('fechas.hoy');
  if (dias === 1) return i18n.t('fechas.maniana');
  if (dias === -1) return i18n.t('fechas.ayer');
  const [unidad, cuantos] = enUnidades(Math.abs(dias));
  return dias > 0
    ? i18n.t(`fechas.en${unidad}`, { count: cuantos })
    : i18n.t(`fechas.hace${unidad}`, { count: cuantos });
}

/** An instant (ms or ISO) as its civil date in the POC's zone. */
export function diaDe(instante: number | string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONA }).format(new Date(instante));
}

export function horaDe(instante: number | string): string {
  return new Intl.DateTimeFormat('es-EC', {
    timeZone: ZONA,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instante));
}

/** The time of day, now. */
export const horaActual = (): string => horaDe(Date.now());

/** What a person types for a time of day: 10:00, 9:30, 9h30, 0930, 9. Null when it is none. */
export function leerHora(escrito: string): string | null {
  const leida = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?$/i.exec(escrito.trim());
  if (leida === null) return null;
  const [, hora = '', minuto = '00'] = leida;
  return Number(hora) < 24 && Number(minuto) < 60 ? `${hora.padStart(2, '0')}:${minuto}` : null;
}

/** «jue 14 ago 2025, 10:42». */
export const momento = (instante: number | string): string =>
  `${fechaLarga(diaDe(instante))}, ${horaDe(instante)}`;

/** What is wrong with a day: it is not in the calendar, it has not come, it is not written as one. */
export type FallaDeFecha = 'fecha' | 'futura' | 'fechaForma';

/** Why a day, or a month or year of which no more is known, does not serve; `hoy` when it must have come already. */
export function fallaDeFecha(fecha: string, hoy: string | null): FallaDeFecha | null {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(fecha)) return 'fechaForma';
  if (!existe(`${fecha}-01-01`.slice(0, 10))) return 'fecha';
  return hoy !== null && fecha > hoy.slice(0, fecha.length) ? 'futura' : null;
}

/** What a person types for a day: 14/08/2025, 14-8-25, 14 ago 2025, 2025-08-14, 14082025. Null when it is not written as one. */
export function leerFecha(escrito: string): string | null {
  const limpio = escrito
    .trim()
    .toLowerCase()
    .replace(/^[a-záéíóúñ]{2,}\.?,?\s+(?=\d)/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(limpio);
  if (iso) return armar(iso[1], iso[2], iso[3]);
  const pegado = /^(\d{2})(\d{2})(\d{4})$/.exec(limpio);
  if (pegado) return armar(pegado[3], pegado[2], pegado[1]);
  const partes =
    /^(\d{1,2})\s*(?:[/.\-\s]|de\s)\s*([a-zñ]+|\d{1,2})\.?\s*(?:[/.\-\s]|de\s|del\s)\s*(\d{4}|\d{2})$/u.exec(
      limpio,
    );
  if (!partes) return null;
  const mes = /^\d/.test(partes[2] ?? '') ? Number(partes[2]) : mesDe(partes[2] ?? '');
  return mes === null ? null : armar(partes[3], String(mes), partes[1]);
}

function mesDe(nombre: string): number | null {
  const corto = nombre.slice(0, 3);
  const indice = tabla('fechas.meses').findIndex((m) => m.slice(0, 3) === corto);
  return indice < 0 ? null : indice + 1;
}

/** A year of two figures is of this century: these are the acts of a model born in it. */
const armar = (anio = '', mes = '', dia = ''): string =>
  `${anio.padStart(4, '20')}-${mes.padStart(2, '0')}-${dia.padStart(2, '0')}`;

/** A day that is not in the calendar (31 of April) comes back as another one. */
const existe = (fecha: string): boolean =>
  esFechaCompleta(fecha) && utc(fecha).toISOString().slice(0, 10) === fecha;
