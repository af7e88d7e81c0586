/** Sheets as they came made into rows, each with what is wrong in it, cell by cell. */
import { FORMA_DE_CODIGO } from '../../../machines/umbrales.js';
import { letraDeColumna, type HojaLeida } from '../../platform/hojas/hojas.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import {
  HOJAS,
  type ClaseDeImportacion,
  type ColumnaDeHoja,
  type HojaDeClase,
} from './columnas.js';

export interface ErrorDeCelda {
  readonly hoja: string;
  /** `C7`; the row alone when it is of the whole row. */
  readonly celda: string;
  /** Heading of the column; '' when it is of the whole row. */
  readonly columna: string;
  readonly codigo: CodigoDeCelda;
  readonly params: { readonly [k: string]: string };
}
export type CodigoDeCelda =
  | 'CELDA_VACIA'
  | 'CELDA_LARGA'
  | 'FECHA_MAL_ESCRITA'
  | 'FECHA_INCOMPLETA'
  | 'FECHA_LEJANA'
  | 'CODIGO_MAL_ESCRITO'
  | 'OPCION_DESCONOCIDA'
  | 'CORREO_MAL_ESCRITO'
  | 'FECHAS_AL_REVES'
  | 'FALTA_EL_MOTIVO'
  | 'FILA_REPETIDA'
  | 'YA_EXISTE'
  | 'COMPROMISO_AUSENTE'
  | 'ARCHIVO_AUSENTE'
  | 'COLUMNA_AUSENTE'
  | 'HOJA_AUSENTE'
  | 'HOJA_SIN_FILAS'
  | 'NO_SE_REGISTRO';

export type DatosDeFila = { readonly [clave: string]: string };

export interface FilaLeida {
  /** Key of its sheet: `compromisos`. */
  readonly hoja: string;
  /** As the sheet numbers it, from 1. */
  readonly fila: number;
  readonly datos: DatosDeFila;
  readonly errores: readonly ErrorDeCelda[];
}
export interface LibroLeido {
  readonly filas: readonly FilaLeida[];
  /** Of the book: a sheet or a column that is not there. Nothing of it can be read. */
  readonly errores: readonly ErrorDeCelda[];
}

export function leerCeldas(clase: ClaseDeImportacion, hojas: readonly HojaLeida[]): LibroLeido {
  const errores: ErrorDeCelda[] = [];
  const filas: FilaLeida[] = [];
  HOJAS[clase].forEach((esperada, i) => {
    const hallada = hallar(esperada, hojas, i === 0);
    if (hallada === undefined) {
      if (i === 0) errores.push(delLibro(esperada, 'HOJA_AUSENTE', { hoja: esperada.nombre }));
      return;
    }
    const leida = leerHoja(esperada, hallada);
    if (leida.errores.length > 0) errores.push(...leida.errores);
    else if (leida.filas.length === 0 && i === 0)
      errores.push(delLibro(esperada, 'HOJA_SIN_FILAS', { hoja: hallada.nombre }));
    filas.push(...leida.filas);
  });
  return { filas: colgadas(clase, filas), errores };
}

/** By its name; the first one wanted may have any name if it is the only one there is. */
const hallar = (
  esperada: HojaDeClase,
  hojas: readonly HojaLeida[],
  primera: boolean,
): HojaLeida | undefined =>
  hojas.find((h) => claveBusqueda(h.nombre) === claveBusqueda(esperada.nombre)) ??
  (primera && hojas.length === 1 ? hojas[0] : undefined);

const delLibro = (
  h: HojaDeClase,
  codigo: CodigoDeCelda,
  params: ErrorDeCelda['params'],
): ErrorDeCelda => ({ hoja: h.nombre, celda: '1', columna: '', codigo, params });

/** Without the star of what is required. */
const rotulo = (celda: string): string => claveBusqueda(celda.replace(/\*/g, '').trim());

function leerHoja(h: HojaDeClase, leida: HojaLeida): LibroLeido {
  const cabeza = leida.filas.findIndex((f) => f.some((c) => c !== ''));
  if (cabeza < 0) return { filas: [], errores: [] };
  const titulos = (leida.filas[cabeza] ?? []).map(rotulo);
  const lugares = h.columnas.map((c) => {
    const nombres = [c.titulo, ...(c.tambien ?? [])].map(rotulo);
    return { columna: c, lugar: titulos.findIndex((t) => nombres.includes(t)) };
  });
  const errores = lugares
    .filter(({ columna, lugar }) => columna.obligatoria === true && lugar < 0)
    .map(({ columna }): ErrorDeCelda => ({
      hoja: h.nombre,
      celda: `${cabeza + 1}`,
      columna: columna.titulo,
      codigo: 'COLUMNA_AUSENTE',
      params: { columna: columna.titulo },
    }));
  if (errores.length > 0) return { filas: [], errores };
  const vistas = new Map<string, number>();
  const filas: FilaLeida[] = [];
  leida.filas.slice(cabeza + 1).forEach((celdas, i) => {
    if (celdas.every((c) => c === '')) return;
    const fila = cabeza + 2 + i;
    const suya = leerFila(h, lugares, celdas, fila);
    const nombre = h.unica.map((k) => claveBusqueda(suya.datos[k] ?? '')).join('|');
    const antes = vistas.get(nombre);
    if (antes === undefined) vistas.set(nombre, fila);
    filas.push(
      antes === undefined
        ? suya
        : {
            ...suya,
            errores: [
              ...suya.errores,
              {
                hoja: h.nombre,
                celda: `${fila}`,
                columna: '',
                codigo: 'FILA_REPETIDA',
                params: { fila: `${antes}` },
              },
            ],
          },
    );
  });
  return { filas, errores: [] };
}

function leerFila(
  h: HojaDeClase,
  lugares: readonly { readonly columna: ColumnaDeHoja; readonly lugar: number }[],
  celdas: readonly string[],
  fila: number,
): FilaLeida {
  const datos: Record<string, string> = {};
  const errores: ErrorDeCelda[] = [];
  const donde = (clave: string): { celda: string; columna: string } => {
    const l = lugares.find((x) => x.columna.clave === clave);
    return {
      celda: l === undefined || l.lugar < 0 ? `${fila}` : `${letraDeColumna(l.lugar)}${fila}`,
      columna: l?.columna.titulo ?? '',
    };
  };
  const mal = (clave: string, codigo: CodigoDeCelda, params: ErrorDeCelda['params'] = {}): void =>
    void errores.push({ hoja: h.nombre, ...donde(clave), codigo, params });
  for (const { columna, lugar } of lugares) {
    const celda = lugar < 0 ? '' : (celdas[lugar] ?? '');
    if (celda === '') {
      if (columna.obligatoria === true) mal(columna.clave, 'CELDA_VACIA');
      continue;
    }
    const r = leerCelda(columna, celda);
    if (typeof r === 'string') datos[columna.clave] = r;
    else {
      mal(columna.clave, r.codigo, r.params);
      datos[columna.clave] = celda;
    }
  }
  const { inicio, fin, desde, hasta, estado, motivo } = datos;
  const bien = (...claves: string[]): boolean =>
    claves.every((k) => !errores.some((e) => e.celda === donde(k).celda));
  if (inicio !== undefined && fin !== undefined && bien('inicio', 'fin') && inicio > fin)
    mal('fin', 'FECHAS_AL_REVES', { desde: inicio, hasta: fin });
  if (desde !== undefined && hasta !== undefined && bien('desde', 'hasta') && desde > hasta)
    mal('hasta', 'FECHAS_AL_REVES', { desde, hasta });
  if (estado === 'cerradoSinCumplir' && motivo === undefined) mal('motivo', 'FALTA_EL_MOTIVO');
  return { hoja: h.clave, fila, datos, errores };
}

type Mal = { readonly codigo: CodigoDeCelda; readonly params: ErrorDeCelda['params'] };

function leerCelda({ tipo }: ColumnaDeHoja, celda: string): string | Mal {
  switch (tipo.clase) {
    case 'texto':
      return celda.length <= tipo.max
        ? celda
        : { codigo: 'CELDA_LARGA', params: { maximo: `${tipo.max}`, hay: `${celda.length}` } };
    case 'codigo':
      return celda.length <= tipo.max && FORMA_DE_CODIGO.test(celda)
        ? celda
        : { codigo: 'CODIGO_MAL_ESCRITO', params: { hay: corto(celda), maximo: `${tipo.max}` } };
    case 'correo':
      return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(celda) && celda.length <= 200
        ? celda.toLowerCase()
        : { codigo: 'CORREO_MAL_ESCRITO', params: {} };
    case 'opcion': {
      const pedida = claveBusqueda(celda);
      const hallada = Object.entries(tipo.opciones).find(
        ([valor, nombres]) =>
          claveBusqueda(valor) === pedida || nombres.some((n) => claveBusqueda(n) === pedida),
      );
      return (
        hallada?.[0] ?? {
          codigo: 'OPCION_DESCONOCIDA',
          params: {
            hay: corto(celda),
            admite: Object.values(tipo.opciones)
              .map(([primera]) => primera)
              .join(', '),
          },
        }
      );
    }
    case 'fecha':
    case 'fechaParcial':
      return leerFecha(celda, tipo.clase === 'fechaParcial');
  }
}

const corto = (celda: string): string => (celda.length > 40 ? `${celda.slice(0, 40)}…` : celda);

/** `2023-05-18`, `18/05/2023`, `18-5-2023`; with `parcial`, `2023-05`, `05/2023`, `2023`. */
function leerFecha(celda: string, parcial: boolean): string | Mal {
  const hay = { hay: corto(celda) };
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(celda);
  const dia = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(celda);
  const mes = /^(\d{1,2})[/.-](\d{4})$/.exec(celda);
  const [a, m, d] =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : dia !== null
        ? [dia[3], dia[2], dia[1]]
        : mes !== null
          ? [mes[2], mes[1], undefined]
          : [undefined, undefined, undefined];
  if (a === undefined) return { codigo: 'FECHA_MAL_ESCRITA', params: hay };
  if (a < '1900' || a >= '2200') return { codigo: 'FECHA_LEJANA', params: hay };
  const fecha = [a, m?.padStart(2, '0'), d?.padStart(2, '0')]
    .filter((x) => x !== undefined)
    .join('-');
  const entera = `${fecha}-01-01`.slice(0, 10);
  const existe = new Date(`${entera}T00:00:00Z`);
  if (Number.isNaN(existe.getTime()) || existe.toISOString().slice(0, 10) !== entera)
    return { codigo: 'FECHA_MAL_ESCRITA', params: hay };
  return parcial || fecha.length === 10 ? fecha : { codigo: 'FECHA_INCOMPLETA', params: hay };
}

/** Rows of the other sheets hang from one of the first that is there. */
function colgadas(clase: ClaseDeImportacion, filas: readonly FilaLeida[]): FilaLeida[] {
  const [principal, ...otras] = HOJAS[clase];
  const codigos = new Set(
    filas.filter((f) => f.hoja === principal?.clave).map((f) => f.datos['codigo'] ?? ''),
  );
  return filas.map((f) => {
    const h = otras.find((o) => o.clave === f.hoja);
    const de = h?.cuelgaDe === undefined ? undefined : f.datos[h.cuelgaDe];
    if (h === undefined || de === undefined || codigos.has(de)) return f;
    const error: ErrorDeCelda = {
      hoja: h.nombre,
      celda: `${f.fila}`,
      columna: 'Compromiso',
      codigo: 'COMPROMISO_AUSENTE',
      params: { codigo: corto(de) },
    };
    return { ...f, errores: [...f.errores, error] };
  });
}
