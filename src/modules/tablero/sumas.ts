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

function reparto(valores: readonly number[], sinDato: number): Reparto {
  // Numbers are put in order without asking a function about each pair.
  const v = Float64Array.from(valores).sort();
  return { n: v.length, mediana: cuantil(v, 0.5), p90: cuantil(v, 0.9), sinDato };
}

export function porSituacion(filas: readonly Fila[]): PorSituacion {
  const n = Object.fromEntries(SITUACIONES.map((s) => [s, 0])) as Record<
    SituacionEnTablero,
    number
  >;
  for (const f of filas) n[f.situacion] += 1;
  return n;
}

function sumarPaso(filas: readonly Fila[], i: number): PasoSumado {
  const estados: Record<EstadoDePaso, number> = { ...SIN_ESTADOS };
  const duraciones: number[] = [];
  const esperas: number[] = [];
  let sinProceso = 0;
  let regularizados = 0;
  let vencidos = 0;
  let sinDuracion = 0;
  let sinEspera = 0;
  for (const f of filas) {
    const p = f.pasos[i];
    if (p === undefined) {
      sinProceso += 1;
      continue;
    }
    estados[p.estado] += 1;
    if (p.regularizado) regularizados += 1;
    if (p.vencido !== null) vencidos += 1;
    if (p.duro !== null) duraciones.push(p.duro);
    else if (p.estado === 'cumplido') sinDuracion += 1;
    if (p.dias !== null) esperas.push(p.dias);
    else if (estaAbierto(p.estado)) sinEspera += 1;
  }
  return {
    numero: i + 1,
    estados,
    sinProceso,
    regularizados,
    vencidos,
    duracion: reparto(duraciones, sinDuracion),
    espera: reparto(esperas, sinEspera),
  };
}

function agrupar(filas: readonly Fila[], dimension: Dimension): Grupo[] {
  const de = new Map<string | null, Fila[]>();
  for (const f of filas) {
    const valor = f[dimension];
    const clave = valor === null ? null : String(valor);
    const otras = de.get(clave);
    if (otras === undefined) de.set(clave, [f]);
    else otras.push(f);
  }
  return [...de]
    .map(([clave, suyas]) => {
      const cumplidos = Array.from({ length: PASOS }, () => 0);
      const abiertos = Array.from({ length: PASOS }, () => 0);
      let vencidos = 0;
      for (const f of suyas) {
        vencidos += f.vencidos;
        // Of every row in every dimension: an iterator here costs more than all the rest.
        for (let i = 0; i < f.pasos.length; i++) {
          const { estado } = f.pasos[i]!;
          if (estado === 'cumplido') cumplidos[i]! += 1;
          else if (estaAbierto(estado)) abiertos[i]! += 1;
        }
      }
      return {
        clave,
        n: suyas.length,
        situacion: porSituacion(suyas),
        cumplidos,
        abiertos,
        vencidos,
      };
    })
    .sort((a, b) => (a.clave ?? '~').localeCompare(b.clave ?? '~', 'en'));
}

function sumarVencidos(filas: readonly Fila[]): Sumas['vencidos'] {
  const deQuien = ESPERADOS.map((quien): Debe => {
    const roles = new Map<Rol, number>();
    const pasos = new Map<number, number>();
    let n = 0;
    for (const f of filas)
      for (const p of f.pasos) {
        if (p.vencido?.quien !== quien) continue;
        n += 1;
        pasos.set(p.numero, (pasos.get(p.numero) ?? 0) + 1);
        for (const rol of p.vencido.roles) roles.set(rol, (roles.get(rol) ?? 0) + 1);
      }
    return {
      quien,
      n,
      roles: [...roles]
        .map(([rol, n]) => ({ rol, n }))
        .sort((a, b) => b.n - a.n || (a.rol < b.rol ? -1 : 1)),
      pasos: [...pasos].map(([paso, n]) => ({ paso, n })).sort((a, b) => a.paso - b.paso),
    };
  });
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
  const alertas = Object.fromEntries(ALERTAS.map((a) => [a, 0])) as Record<Alerta, number>;
  for (const f of filas) for (const a of f.alertas) alertas[a] += 1;
  return {
    n: filas.length,
    situacion: porSituacion(filas),
    pasos: Array.from({ length: PASOS }, (_, i) => sumarPaso(filas, i)),
    vencidos: sumarVencidos(filas),
    alertas,
    grupos: Object.fromEntries(
      DIMENSIONES.map((d) => [d, agrupar(filas, d)]),
    ) as unknown as Sumas['grupos'],
    actividad: sumarActividad(filas, meses),
  };
}
