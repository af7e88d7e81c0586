/**
 * The plan of the fifteen steps (Anexo 4) as a map: column and row of each step and the ways between them, parallels
 * and way backs included. Columns 8–10 belong to the plans, each with its own 13, 14 and 15.
 */
export interface Punto {
  readonly x: number;
  readonly y: number;
}

/** Its number and two lines of its name. */
export const ALTO_NODO = 66;
const FILA = ALTO_NODO + 26;
const ARRIBA = 40;
const MARGEN = 10;
const COLUMNAS = 11;
const ENTRE = 11;
/** Room inside the frame of the plans, at each side. */
const MARCO = 8;

const LUGAR: Readonly<Record<number, readonly [columna: number, fila: number]>> = {
  1: [0, 1],
  2: [1, 1],
  3: [2, 0],
  4: [2, 1],
  5: [2, 2],
  6: [3, 1],
  7: [3, 2],
  8: [4, 2],
  9: [5, 1],
  10: [6, 0],
  11: [7, 0],
  12: [6, 2],
};

export interface Camino {
  readonly id: string;
  readonly d: string;
  readonly flecha: boolean;
  readonly vuelta?: boolean;
  /** The step whose counter this way back shows. */
  readonly de?: number;
}

export interface Plano {
  readonly ancho: number;
  readonly alto: number;
  readonly nodo: number;
  readonly lugar: (n: number) => Punto;
  readonly caminos: readonly Camino[];
  readonly rotulos: {
    readonly paralelo: Punto;
    readonly tres: Punto;
    readonly vuelta7: Punto;
    readonly vuelta10: Punto;
  };
  readonly marco: {
    readonly x: number;
    readonly y: number;
    readonly ancho: number;
    readonly alto: number;
  };
  readonly columnaDePlan: (i: number) => number;
}

export function trazar(ancho: number): Plano {
  const nodo = (ancho - 2 * MARGEN - (COLUMNAS - 1) * ENTRE - 2 * MARCO) / COLUMNAS;
  const x = (c: number): number => MARGEN + c * (nodo + ENTRE) + (c >= 8 ? MARCO : 0);
  const y = (f: number): number => ARRIBA + f * FILA;
  const alto = y(2) + ALTO_NODO + 36;
  const lugar = (n: number): Punto => {
    const [c, f] = LUGAR[n] ?? [0, 0];
    return { x: x(c), y: y(f) };
  };
  const izq = (n: number): Punto => ({ x: lugar(n).x, y: lugar(n).y + ALTO_NODO / 2 });
  const der = (n: number): Punto => ({ x: lugar(n).x + nodo, y: lugar(n).y + ALTO_NODO / 2 });
  const centro = (n: number): number => lugar(n).x + nodo / 2;
  const recto = (a: number, b: number): string => `M${der(a).x} ${der(a).y}H${izq(b).x - 1}`;
  const bifurca = (a: number, b: number): string =>
    `M${der(a).x} ${der(a).y}h${ENTRE / 2}V${izq(b).y}H${izq(b).x - 1}`;
  const abajo = (n: number): number => lugar(n).y + ALTO_NODO;
  const marco = {
    x: x(8) - MARCO,
    y: 10,
    ancho: 3 * nodo + 2 * ENTRE + 2 * MARCO,
    alto: alto - 20,
  };
  const alPlan = marco.x - ENTRE / 2;
  const antesDe9 = izq(9).x - ENTRE / 2;
  const caminos: Camino[] = [
    { id: '1-2', d: recto(1, 2), flecha: true },
    { id: '2-3', d: bifurca(2, 3), flecha: true },
    { id: '2-4', d: recto(2, 4), flecha: true },
    { id: '2-5', d: bifurca(2, 5), flecha: true },
    { id: '3-fin', d: `M${der(3).x} ${der(3).y}h12m0 -5v10`, flecha: false },
    { id: '4-6', d: recto(4, 6), flecha: true },
    { id: '5-7', d: recto(5, 7), flecha: true },
    { id: '5-6', d: `M${der(5).x + ENTRE / 2} ${der(5).y}V${izq(6).y}`, flecha: false },
    { id: '6-7', d: `M${centro(6) - 6} ${abajo(6) + 1}V${lugar(7).y - 1}`, flecha: true },
    { id: '7-6', d: `M${centro(6) + 6} ${lugar(7).y - 1}V${abajo(6) + 1}`, flecha: true },
    { id: '7-8', d: recto(7, 8), flecha: true },
    { id: '6-9', d: recto(6, 9), flecha: true },
    { id: '8-9', d: `M${der(8).x} ${der(8).y}H${antesDe9}V${izq(9).y}`, flecha: false },
    { id: '9-10', d: bifurca(9, 10), flecha: true },
    { id: '9-12', d: bifurca(9, 12), flecha: true },
    { id: '10-11', d: recto(10, 11), flecha: true },
    {
      id: '11-13',
      d: `M${der(11).x} ${der(11).y}H${alPlan}V${izq(9).y}H${marco.x - 1}`,
      flecha: true,
    },
    { id: '12-13', d: `M${der(12).x} ${der(12).y}H${alPlan}V${izq(9).y}`, flecha: false },
    {
      id: '8-7',
      d: `M${centro(8)} ${abajo(8) + 1}v13H${centro(7)}V${abajo(7) + 1}`,
      flecha: true,
      vuelta: true,
      de: 7,
    },
    {
      id: '11-10',
      d: `M${centro(11)} ${lugar(11).y - 1}v-13H${centro(10)}V${lugar(10).y - 1}`,
      flecha: true,
      vuelta: true,
      de: 10,
    },
  ];
  return {
    ancho,
    alto,
    nodo,
    lugar,
    caminos,
    rotulos: {
      paralelo: { x: centro(3), y: lugar(3).y - 10 },
      tres: { x: der(3).x + 20, y: der(3).y + 4 },
      vuelta7: { x: (centro(7) + centro(8)) / 2, y: abajo(7) + 30 },
      vuelta10: { x: (centro(10) + centro(11)) / 2, y: lugar(10).y - 20 },
    },
    marco,
    columnaDePlan: (i) => x(8 + i),
  };
}
