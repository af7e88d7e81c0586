/**
 * Filters of the board as they travel in an address: `f=field:operator:value`, as many as one likes, all of which must
 * hold. Several values of one filter are joined by `|`, and any of them will do. Pure.
 */
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { ALERTAS, ESPERADOS, estaAbierto, PASOS, SITUACIONES, type Fila } from './fila.js';
import { REGIONES } from './provincias.js';

export const OPERADORES = ['es', 'noEs', 'alMenos', 'aLoMas'] as const;
export type Operador = (typeof OPERADORES)[number];

export interface Filtro {
  readonly campo: string;
  readonly operador: Operador;
  readonly valores: readonly string[];
}

type Valor = string | number | null | readonly string[];

interface Campo {
  readonly clase: 'codigo' | 'numero';
  /** The only values it takes; absent: any. */
  readonly valores?: readonly string[];
  readonly de: (f: Fila) => Valor;
}

const NINGUNO = 'ninguno';
const codigo = (de: (f: Fila) => string | null, valores?: readonly string[]): Campo => ({
  clase: 'codigo',
  de: (f) => de(f) ?? NINGUNO,
  ...(valores === undefined ? {} : { valores: [...valores, NINGUNO] }),
});
const numero = (de: (f: Fila) => number | null): Campo => ({ clase: 'numero', de });

const NIVELES = ['provincial', 'metropolitano', 'municipal', 'parroquial_rural'];
const CLASES = ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'];
const ESTADOS = ['aunNo', 'disponible', 'enCurso', 'observado', 'cumplido', 'omitido', 'noAplica'];

const FIJOS: { readonly [campo: string]: Campo } = {
  nivel: codigo((f) => f.nivel, NIVELES),
  clase: codigo((f) => f.clase, CLASES),
  gremio: codigo((f) => f.gremio, ['CONGOPE', 'AME', 'CONAGOPARE']),
  provincia: codigo((f) => f.provincia),
  canton: codigo((f) => f.canton),
  region: codigo((f) => f.region, REGIONES),
  analista: codigo((f) => f.analista?.id ?? null),
  situacion: codigo((f) => f.situacion, SITUACIONES),
  anio: numero((f) => f.anio),
  poblacion: numero((f) => f.poblacion),
  vencidos: numero((f) => f.vencidos),
  planes: numero((f) => f.planes),
  alerta: {
    clase: 'codigo',
    valores: [...ALERTAS, NINGUNO],
    de: (f) => (f.alertas.length === 0 ? [NINGUNO] : f.alertas),
  },
  /** Who an overdue step waits for. */
  debe: {
    clase: 'codigo',
    valores: [...ESPERADOS, NINGUNO],
    de: (f) => {
      const quienes = f.pasos.flatMap((p) => (p.vencido === null ? [] : [p.vencido.quien]));
      return quienes.length === 0 ? [NINGUNO] : quienes;
    },
  },
  /** Steps open now. */
  enPaso: {
    clase: 'codigo',
    valores: [...Array.from({ length: PASOS }, (_, i) => String(i + 1)), NINGUNO],
    de: (f) => {
      const abiertos = f.pasos.filter((p) => estaAbierto(p.estado)).map((p) => String(p.numero));
      return abiertos.length === 0 ? [NINGUNO] : abiertos;
    },
  },
  vencidoEn: {
    clase: 'codigo',
    valores: [...Array.from({ length: PASOS }, (_, i) => String(i + 1)), NINGUNO],
    de: (f) => {
      const tarde = f.pasos.filter((p) => p.vencido !== null).map((p) => String(p.numero));
      return tarde.length === 0 ? [NINGUNO] : tarde;
    },
  },
};

function campoDe(nombre: string): Campo | null {
  const fijo = Object.hasOwn(FIJOS, nombre) ? FIJOS[nombre] : undefined;
  if (fijo !== undefined) return fijo;
  const [, clase, n] = /^(paso|dias|vuelta)\.(\d{1,2})$/.exec(nombre) ?? [];
  const i = Number(n) - 1;
  if (clase === undefined || i < 0 || i >= PASOS) return null;
  if (clase === 'paso') return codigo((f) => f.pasos[i]?.estado ?? null, ESTADOS);
  if (clase === 'dias') return numero((f) => f.pasos[i]?.dias ?? null);
  return numero((f) => f.pasos[i]?.vuelta ?? null);
}

/** Null: it says nothing that can be asked. */
export function leerFiltro(texto: string): Filtro | null {
  const [, nombre, operador, crudo] = /^([a-zA-Z.0-9]+):([a-zA-Z]+):(.+)$/.exec(texto) ?? [];
  if (nombre === undefined || crudo === undefined) return null;
  const campo = campoDe(nombre);
  if (campo === null || !(OPERADORES as readonly string[]).includes(operador!)) return null;
  const valores = crudo.split('|');
  const compara = operador === 'alMenos' || operador === 'aLoMas';
  if (campo.clase === 'numero') {
    if (valores.some((v) => !/^\d{1,9}$/.test(v)) || (compara && valores.length > 1)) return null;
  } else if (compara || valores.some((v) => campo.valores?.includes(v) === false)) return null;
  return { campo: nombre, operador: operador as Operador, valores };
}

function cumple(filtro: Filtro, campo: Campo, f: Fila): boolean {
  const valor = campo.de(f);
  const { operador, valores } = filtro;
  if (operador === 'alMenos') return typeof valor === 'number' && valor >= Number(valores[0]);
  if (operador === 'aLoMas') return typeof valor === 'number' && valor <= Number(valores[0]);
  const suyos = Array.isArray(valor) ? (valor as readonly string[]) : [String(valor ?? NINGUNO)];
  const alguno = suyos.some((v) => valores.includes(v));
  return operador === 'es' ? alguno : !alguno;
}

export interface Seleccion {
  readonly filtros: readonly Filtro[];
  /** Words that begin words of the name. */
  readonly q: string;
}

export function filtrar(filas: readonly Fila[], { filtros, q }: Seleccion): Fila[] {
  const campos = filtros.map((filtro) => ({ filtro, campo: campoDe(filtro.campo)! }));
  const palabras = claveBusqueda(q)
    .split(' ')
    .filter((p) => p !== '');
  return filas.filter(
    (f) =>
      palabras.every((p) => ` ${f.claveBusqueda}`.includes(` ${p}`)) &&
      campos.every(({ filtro, campo }) => cumple(filtro, campo, f)),
  );
}

export const ORDENES = [
  'codigo',
  'nombre',
  'vencidos',
  'actividad',
  'avance',
  'poblacion',
] as const;
export type Orden = (typeof ORDENES)[number];

const cumplidos = (f: Fila): number => f.pasos.filter((p) => p.estado === 'cumplido').length;

/** A new list; what is equal stays in the order it came. */
export function ordenar(filas: readonly Fila[], orden: Orden, desciende: boolean): Fila[] {
  const de: { readonly [o in Orden]: (f: Fila) => string | number } = {
    codigo: (f) => f.codigoDpa ?? '~',
    nombre: (f) => f.claveBusqueda,
    vencidos: (f) => f.vencidos,
    actividad: (f) => f.ultimaActividad ?? '',
    avance: cumplidos,
    poblacion: (f) => f.poblacion ?? -1,
  };
  const clave = de[orden];
  const signo = desciende ? -1 : 1;
  return filas
    .map((f) => ({ f, k: clave(f) }))
    .sort((a, b) => (a.k < b.k ? -signo : a.k > b.k ? signo : 0))
    .map(({ f }) => f);
}
