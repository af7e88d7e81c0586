/** The envelope of a fact a person records: when it happened, in which mode, what was justified. */
import type { DeclaracionDeEvento, Fecha, FechaParcial, Hechos } from '../../machines/contrato.js';
import type { DatosDeHecho } from './comandos.js';

export interface ErrorDeCampo {
  /** Path in the body: `datos.acta`, `ocurridoEn`. */
  readonly campo: string;
  readonly codigo: string;
  readonly params?: { readonly [k: string]: unknown };
}

export type SobreLeido = Pick<Hechos, 'modo' | 'ocurridoEn' | 'sinConstancia' | 'justificadas'> & {
  readonly errores: readonly ErrorDeCampo[];
};

const PARCIAL = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;
const MAXIMO_DE_JUSTIFICACION = 4_000;
const CODIGO = /^[A-Z][A-Z0-9_]{0,79}$/;

export function leerSobre(
  s: Omit<DatosDeHecho, 'datos'>,
  declaracion: Pick<DeclaracionDeEvento, 'fechable'>,
  hoy: Fecha,
): SobreLeido {
  const errores: ErrorDeCampo[] = [];
  const mal = (campo: string, codigo: string, params?: ErrorDeCampo['params']): void =>
    void errores.push({ campo, codigo, ...(params === undefined ? {} : { params }) });
  const modo = s.modo ?? 'acto';
  const sinConstancia = s.sinConstancia ?? false;
  const justificaciones = Object.entries(s.justificaciones ?? {});
  for (const [codigo, texto] of justificaciones) {
    const campo = `justificaciones.${codigo}`;
    // It stands in the line as it came, and words do not.
    if (!CODIGO.test(codigo)) mal(campo, 'FORMA');
    if (texto.length > MAXIMO_DE_JUSTIFICACION)
      mal(campo, 'MUY_LARGO', { maximo: MAXIMO_DE_JUSTIFICACION });
    else if (noSePuedeEscribir(texto)) mal(campo, 'CARACTER_NO_PERMITIDO');
  }
  const justificadas = justificaciones
    .filter(([, texto]) => texto.trim() !== '')
    .map(([codigo]) => codigo)
    .sort();

  if (sinConstancia && modo !== 'consumado') mal('sinConstancia', 'SOLO_HECHO_CONSUMADO');
  if (sinConstancia && !justificadas.includes('SIN_CONSTANCIA'))
    mal('justificaciones.SIN_CONSTANCIA', 'REQUERIDO');

  const ocurridoEn = s.ocurridoEn ?? (sinConstancia ? null : hoy);
  if (s.ocurridoEn !== undefined) {
    if (!existe(s.ocurridoEn)) mal('ocurridoEn', 'FECHA_INEXISTENTE');
    else if (s.ocurridoEn.length < 10 && modo !== 'consumado')
      mal('ocurridoEn', 'FECHA_PARCIAL_SOLO_HECHO_CONSUMADO');
    else if (diaPorVenir(s.ocurridoEn, hoy)) mal('ocurridoEn', 'FECHA_FUTURA', { hoy });
    else if (!declaracion.fechable && s.ocurridoEn !== hoy)
      mal('ocurridoEn', 'NO_FECHABLE', { hoy });
  }
  return { modo, ocurridoEn, sinConstancia, justificadas, errores };
}

/** Of a date that lacks its day or month, its month or year is what counts. */
export const diaPorVenir = (fecha: FechaParcial, hoy: Fecha): boolean =>
  fecha > hoy.slice(0, fecha.length);

function existe(fecha: FechaParcial): boolean {
  if (!PARCIAL.test(fecha)) return false;
  const completa = `${fecha}-01-01`.slice(0, 10);
  const dia = new Date(`${completa}T00:00:00Z`);
  return !Number.isNaN(dia.getTime()) && dia.toISOString().slice(0, 10) === completa;
}

/** Last day a partial date may mean. */
export const ultimoDiaDe = (fecha: FechaParcial): Fecha => {
  if (fecha.length === 10) return fecha;
  const [anio, mes] = fecha.split('-');
  return mes === undefined
    ? `${anio}-12-31`
    : new Date(Date.UTC(Number(anio), Number(mes), 0)).toISOString().slice(0, 10);
};

/** NUL, which PostgreSQL refuses, and half characters, which canonical JSON does. */
export const noSePuedeEscribir = (texto: string): boolean =>
  texto.includes('\0') || /\p{Surrogate}/u.test(texto);

/** Where in the data such a character stands, or null. */
export function lugarProhibido(valor: unknown, lugar: string): string | null {
  if (typeof valor === 'string') return noSePuedeEscribir(valor) ? lugar : null;
  if (typeof valor !== 'object' || valor === null) return null;
  for (const [clave, hijo] of Object.entries(valor)) {
    const aqui = `${lugar}.${clave}`;
    const mal = noSePuedeEscribir(clave) ? aqui : lugarProhibido(hijo, aqui);
    if (mal !== null) return mal;
  }
  return null;
}

/** Parameters are those in force when the fact happened, if that is known to the day. */
export const fechaDeParametros = (
  s: Pick<DatosDeHecho, 'ocurridoEn'>,
  { hoy }: { readonly hoy: Fecha },
): Fecha => (s.ocurridoEn?.length === 10 && s.ocurridoEn <= hoy ? s.ocurridoEn : hoy);
