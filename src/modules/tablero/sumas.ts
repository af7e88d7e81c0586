/** The figures of the board, each of them the sum of the rows it is asked of. Pure: same rows, same figures. */
import type { EstadoDePaso, Rol } from '../../../machines/contrato.js';
import {
  ALERTAS,
  ESPERADOS,
  estaAbierto,
  PASOS,
  SITUACIONES,
  type Alerta,
  type Esperado,
  type Fila,
  type SituacionEnTablero,
} from './fila.js';

export type PorSituacion = { readonly [s in SituacionEnTablero]: number };

export interface PasoSumado {
  readonly numero: number;
  /** These seven, and those without a process, are all of them. */
  readonly estados: { readonly [e in EstadoDePaso]: number };
  readonly sinProceso: number;
  readonly regularizados: number;
  readonly vencidos: number;
  /** Days taken by those that walked it here; the others are apart, in `sinDato`. */
  readonly duracion: Reparto;
  /** Days it has been open, of those in which it is. */
  readonly espera: Reparto;
}

export interface Reparto {
  readonly n: number;
  readonly mediana: number | null;
  readonly p90: number | null;
  /** Met, but declared, without record or without its dates. */
  readonly sinDato: number;
}

export interface Grupo {
  /** Null: those that have none. */
  readonly clave: string | null;
  readonly n: number;
  readonly situacion: PorSituacion;
  /** Of each step, in how many it is met, and in how many it is open. */
  readonly cumplidos: readonly number[];
  readonly abiertos: readonly number[];
  readonly vencidos: number;
}

export interface Debe {
  readonly quien: Esperado;
  readonly n: number;
  readonly roles: readonly { readonly rol: Rol; readonly n: number }[];
  readonly pasos: readonly { readonly paso: number; readonly n: number }[];
}

export const DIMENSIONES = ['provincia', 'region', 'nivel', 'gremio', 'anio'] as const;
export type Dimension = (typeof DIMENSIONES)[number];

export interface Sumas {
  readonly n: number;
  /** Of them, those made up for the demonstration. */
  readonly demo: number;
  readonly situacion: PorSituacion;
  readonly pasos: readonly PasoSumado[];
  readonly vencidos: { readonly n: number; readonly deQuien: readonly Debe[] };
  readonly alertas: { readonly [a in Alerta]: number };
  readonly grupos: { readonly [d in Dimension]: readonly Grupo[] };
  readonly actividad: readonly {
    readonly mes: number;
    readonly actos: number;
    readonly titulares: number;
  }[];
}

const SIN_ESTADOS: { readonly [e in EstadoDePaso]: number } = {
  aunNo: 0,
  disponible: 0,
  enCurso: 0,
  observado: 0,
  cumplido: 0,
  omitido: 0,
  noAplica: 0,
};

/** Nearest rank: a figure somebody really had. */
export function cuantil(ordenados: ArrayLike<number>, q: number): number | null {
  return ordenados.length === 0
    ? null
    : ordenados[Math.max(0, Math.ceil(q * ordenados.length) - 1)]!;
}

/** Whole days, counted one by one: nothing has to be put in order. */
function reparto(dias: readonly number[], sinDato: number): Reparto {
  let mayor = 0;
  for (const d of dias) if (d > mayor) mayor = d;
  const cuantos = new Uint32Array(mayor + 1);
  for (const d of dias) cuantos[d]! += 1;
  const cuantilDe = (q: number): number | null => {
    if (dias.length === 0) return null;
    let faltan = Math.max(1, Math.ceil(q * dias.length));
    let d = 0;
    while ((faltan -= cuantos[d]!) > 0) d += 1;
    return d;
  };
  return { n: dias.length, mediana: cuantilDe(0.5), p90: cuantilDe(0.9), sinDato };
}

export function porSituacion(filas: readonly Fila[]): Record<SituacionEnTablero, number> {
  const n = Object.fromEntries(SITUACIONES.map((s) => [s, 0])) as Record<
    SituacionEnTablero,
    number
  >;
  for (const f of filas) n[f.situacion] += 1;
  return n;
}

const ESTADOS = Object.keys(SIN_ESTADOS) as readonly EstadoDePaso[];
const NADA = -1;
const REGULARIZADO = 1;
const VENCIDO = 2;
/** Of each step: state, days it took, days it has been open, marks. */
const [ESTADO, DURO, DIAS, MARCAS, ANCHO] = [0, 1, 2, 3, 4] as const;

/** The steps of a row as numbers side by side: a row that has not changed is not looked at again, cell by cell. */
interface Compendio {
  readonly celdas: Int32Array;
  /** Which of the fifteen are met, and which are open. */
  readonly cumplidos: readonly number[];
  readonly abiertos: readonly number[];
}
const compendios = new WeakMap<Fila, Compendio>();

function compendioDe(f: Fila): Compendio {
  let uno = compendios.get(f);
  if (uno === undefined) compendios.set(f, (uno = compendiar(f)));
  return uno;
}

function compendiar({ pasos }: Fila): Compendio {
  const celdas = new Int32Array(pasos.length * ANCHO);
  const cumplidos: number[] = [];
  const abiertos: number[] = [];
  for (const [i, p] of pasos.entries()) {
    if (p.estado === 'cumplido') cumplidos.push(i);
    else if (estaAbierto(p.estado)) abiertos.push(i);
    const c = i * ANCHO;
    celdas[c + ESTADO] = ESTADOS.indexOf(p.estado);
    celdas[c + DURO] = p.duro ?? NADA;
    celdas[c + DIAS] = p.dias ?? NADA;
    celdas[c + MARCAS] = (p.regularizado ? REGULARIZADO : 0) | (p.vencido === null ? 0 : VENCIDO);
  }
  return { celdas, cumplidos, abiertos };
}

const CUMPLIDO = ESTADOS.indexOf('cumplido');
const ABIERTO: readonly boolean[] = ESTADOS.map(estaAbierto);

function sumarPaso(filas: readonly Compendio[], i: number): PasoSumado {
  const estados = ESTADOS.map(() => 0);
  const duraciones: number[] = [];
  const esperas: number[] = [];
  const c = i * ANCHO;
  let sinProceso = 0;
  let regularizados = 0;
  let vencidos = 0;
  let sinDuracion = 0;
  let sinEspera = 0;
  for (const { celdas } of filas) {
    if (c >= celdas.length) {
      sinProceso += 1;
      continue;
    }
    const estado = celdas[c + ESTADO]!;
    const duro = celdas[c + DURO]!;
    const dias = celdas[c + DIAS]!;
    const marcas = celdas[c + MARCAS]!;
    estados[estado]! += 1;
    if ((marcas & REGULARIZADO) !== 0) regularizados += 1;
    if ((marcas & VENCIDO) !== 0) vencidos += 1;
    if (duro !== NADA) duraciones.push(duro);
    else if (estado === CUMPLIDO) sinDuracion += 1;
    if (dias !== NADA) esperas.push(dias);
    else if (ABIERTO[estado] === true) sinEspera += 1;
  }
  return {
    numero: i + 1,
    estados: Object.fromEntries(
      ESTADOS.map((e, k) => [e, estados[k]!]),
    ) as unknown as PasoSumado['estados'],
    sinProceso,
    regularizados,
    vencidos,
    duracion: reparto(duraciones, sinDuracion),
    espera: reparto(esperas, sinEspera),
  };
}

interface GrupoAbierto extends Grupo {
  n: number;
  readonly situacion: Record<SituacionEnTablero, number>;
  readonly cumplidos: number[];
  readonly abiertos: number[];
  vencidos: number;
}

const enCero = (): number[] => Array.from({ length: PASOS }, () => 0);

function agrupar(
  filas: readonly Fila[],
  suyos: readonly Compendio[],
  dimension: Dimension,
): Grupo[] {
  const de = new Map<string | number | null, GrupoAbierto>();
  for (let j = 0; j < filas.length; j++) {
    const f = filas[j]!;
    const valor = f[dimension];
    let g = de.get(valor);
    if (g === undefined) {
      g = {
        clave: valor === null ? null : String(valor),
        n: 0,
        situacion: porSituacion([]),
        cumplidos: enCero(),
        abiertos: enCero(),
        vencidos: 0,
      };
      de.set(valor, g);
    }
    const { cumplidos, abiertos } = suyos[j]!;
    g.n += 1;
    g.situacion[f.situacion] += 1;
    g.vencidos += f.vencidos;
    for (const i of cumplidos) g.cumplidos[i]! += 1;
    for (const i of abiertos) g.abiertos[i]! += 1;
  }
  return [...de.values()].sort((a, b) => (a.clave ?? '~').localeCompare(b.clave ?? '~', 'en'));
}

function sumarVencidos(filas: readonly Fila[]): Sumas['vencidos'] {
  const de = new Map(
    ESPERADOS.map((quien) => [
      quien,
      { n: 0, roles: new Map<Rol, number>(), pasos: new Map<number, number>() },
    ]),
  );
  for (const f of filas) {
    if (f.vencidos === 0) continue;
    for (const p of f.pasos) {
      if (p.vencido === null) continue;
      const d = de.get(p.vencido.quien)!;
      d.n += 1;
      d.pasos.set(p.numero, (d.pasos.get(p.numero) ?? 0) + 1);
      for (const rol of p.vencido.roles) d.roles.set(rol, (d.roles.get(rol) ?? 0) + 1);
    }
  }
  const deQuien = [...de].map(([quien, { n, roles, pasos }]): Debe => ({
    quien,
    n,
    roles: [...roles]
      .map(([rol, n]) => ({ rol, n }))
      .sort((a, b) => b.n - a.n || (a.rol < b.rol ? -1 : 1)),
    pasos: [...pasos].map(([paso, n]) => ({ paso, n })).sort((a, b) => a.paso - b.paso),
  }));
  return { n: deQuien.reduce((a, d) => a + d.n, 0), deQuien };
}

function sumarActividad(filas: readonly Fila[], meses: readonly number[]): Sumas['actividad'] {
  const suma = new Map(meses.map((mes) => [mes, { mes, actos: 0, titulares: 0 }]));
  for (const f of filas)
    for (const [mes, actos] of f.actividad) {
      const s = suma.get(mes);
      if (s === undefined) continue;
      s.actos += actos;
      s.titulares += 1;
    }
  return [...suma.values()];
}

export function sumar(filas: readonly Fila[], meses: readonly number[]): Sumas {
  const suyos = filas.map(compendioDe);
  const alertas = Object.fromEntries(ALERTAS.map((a) => [a, 0])) as Record<Alerta, number>;
  for (const f of filas) for (const a of f.alertas) alertas[a] += 1;
  return {
    n: filas.length,
    demo: filas.filter((f) => f.demo).length,
    situacion: porSituacion(filas),
    pasos: Array.from({ length: PASOS }, (_, i) => sumarPaso(suyos, i)),
    vencidos: sumarVencidos(filas),
    alertas,
    grupos: Object.fromEntries(
      DIMENSIONES.map((d) => [d, agrupar(filas, suyos, d)]),
    ) as unknown as Sumas['grupos'],
    actividad: sumarActividad(filas, meses),
  };
}
