/** Where a badge may go without covering anything that is read. Pure: in the units of the drawing, seen from the corner of its element. */
export interface Punto {
  readonly x: number;
  readonly y: number;
}
export interface Medida {
  readonly ancho: number;
  readonly alto: number;
}
export interface Caja extends Punto, Medida {}

/** What carries a badge; a way, by its points too. */
export interface Portador extends Medida {
  readonly puntos: readonly Punto[];
}
/** The places where it may go, the best first. */
export type Sitios = (de: Portador, insignia: Medida) => readonly Punto[];

export const AIRE = 2;

/** Outside, below and above it, then at its sides; and one row further, past another badge. */
const alrededor: Sitios = (e, i) => {
  const xs = [0, e.ancho - i.ancho, (e.ancho - i.ancho) / 2];
  const filas = (n: number): readonly Punto[] =>
    [e.alto + AIRE + n * (i.alto + AIRE), -(n + 1) * (i.alto + AIRE)].flatMap((y) =>
      xs.map((x) => ({ x, y })),
    );
  return [
    ...filas(0),
    ...[e.ancho + AIRE, -i.ancho - AIRE].map((x) => ({ x, y: (e.alto - i.alto) / 2 })),
    ...filas(1),
  ];
};

export const ARRIBA_A_LA_DERECHA: Sitios = (e, i) => [
  { x: e.ancho - 62, y: -13 },
  { x: e.ancho - 62, y: -i.alto - AIRE },
  ...alrededor(e, i),
];
export const ARRIBA_A_LA_IZQUIERDA: Sitios = (e, i) => [
  { x: -8, y: -13 },
  { x: -8, y: -i.alto - AIRE },
  ...alrededor(e, i),
];
export const AL_PIE: Sitios = (e, i) => [
  { x: 6, y: e.alto - 8 },
  { x: e.ancho - i.ancho - 6, y: e.alto - 8 },
  ...alrededor(e, i),
];
/** Where it begins, in the middle of one of its pieces, or beside it: a short one is shorter than its badge. */
export const EN_EL_CAMINO: Sitios = ({ puntos }, i) => {
  const piezas = puntos.slice(1).map((b, n) => [puntos[n] ?? b, b] as const);
  const medios = piezas.map(([a, b]) => ({
    x: (a.x + b.x - i.ancho) / 2,
    y: (a.y + b.y - i.alto) / 2,
  }));
  // Level with its end, so as not to reach what it leads to; or with its beginning.
  const extremos = piezas.flatMap(([a, b]) => {
    const y = (a.y + b.y - i.alto) / 2;
    return [
      { x: Math.max(a.x, b.x) - i.ancho - AIRE, y },
      { x: Math.min(a.x, b.x) + AIRE, y },
    ];
  });
  return [
    { x: -10, y: -11 },
    ...medios,
    ...[0.5, 1, 1.5, 2].flatMap((n) =>
      [...medios, ...extremos].flatMap(({ x, y }) => [
        { x, y: y - n * i.alto - AIRE },
        { x, y: y + n * i.alto + AIRE },
      ]),
    ),
  ];
};

const encima = (a: Caja, b: Caja): number =>
  Math.max(0, Math.min(a.x + a.ancho, b.x + b.ancho) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.alto, b.y + b.alto) - Math.max(a.y, b.y));

/** The first that covers nothing; if none, the one that covers least. */
export function sitioLibre(cajas: readonly Caja[], ocupadas: readonly Caja[]): Caja | undefined {
  let mejor: Caja | undefined;
  let menos = Infinity;
  for (const c of cajas) {
    const tapa = ocupadas.reduce((n, o) => n + encima(c, o), 0);
    if (tapa === 0) return c;
    if (tapa < menos) [mejor, menos] = [c, tapa];
  }
  return mejor;
}
