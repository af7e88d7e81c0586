/** The operator's own map in its frame: a tiny country of three provinces, one of them a thousand kilometres away. */
import { ALTO, ANCHO, enMarco, VENTANA } from '../../web/src/tablero/mapa-en-marco.js';

interface Mapa {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: { readonly [clave: string]: unknown };
    readonly geometry: unknown;
  }[];
}

const cuadro = (x: number, y: number, lado: number): number[][][] => [
  [
    [x, y],
    [x + lado, y],
    [x + lado, y + lado],
    [x, y + lado],
    [x, y],
  ],
];
const pais = (anillo: (a: number[][][]) => number[][][] = (a) => a, escala = 1): Mapa => ({
  type: 'FeatureCollection',
  features: (
    [
      ['0901', cuadro(-80, -2, 1)],
      ['0902', cuadro(-79, -2, 1)],
      ['13', cuadro(-80, -1, 2)],
      ['20', cuadro(-91, -1, 0.5)],
    ] as const
  ).map(([codigo, c]) => ({
    type: 'Feature',
    properties: { dpa: codigo },
    geometry: {
      type: 'Polygon',
      coordinates: anillo(c).map((a) => a.map(([x = 0, y = 0]) => [x * escala, y * escala])),
    },
  })),
});
const caja = (d: string): readonly [number, number, number, number] => {
  const puntos = [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ]);
  const xs = puntos.map((p) => p[0] ?? 0);
  const ys = puntos.map((p) => p[1] ?? 0);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
const cajas = (mapa: unknown) =>
  new Map(enMarco(mapa).provincias.map((p) => [p.codigo, caja(p.d)] as const));

it('draws the islands in a window of their own, and nothing of the mainland under it', () => {
  expect(enMarco(pais()).ventana).toBe(true);
  const donde = cajas(pais());
  expect([...donde.keys()]).toEqual(['09', '13', '20']);
  const [x0, y0, x1, y1] = donde.get('20')!;
  expect(x0).toBeGreaterThan(VENTANA.x);
  expect(x1).toBeLessThan(VENTANA.x + VENTANA.ancho);
  expect(y0).toBeGreaterThan(VENTANA.y);
  expect(y1).toBeLessThan(VENTANA.y + VENTANA.alto);
  for (const codigo of ['09', '13']) {
    const [a, b, c, d] = donde.get(codigo)!;
    expect(a).toBeGreaterThan(VENTANA.x + VENTANA.ancho);
    expect([b >= 0, c <= ANCHO, d <= ALTO]).toEqual([true, true, true]);
  }
  // North is up: 13 lies above 09.
  expect(donde.get('13')![1]).toBeLessThan(donde.get('09')![1]);
});

it('is the same whichever way the rings are wound, and in metres as in degrees', () => {
  const una = enMarco(pais());
  const otra = enMarco(pais((a) => a.map((r) => r.toReversed())));
  for (const [codigo, c] of cajas(pais((a) => a, 111_000)))
    c.forEach((v, i) =>
      expect(v).toBeCloseTo(caja(una.provincias.find((p) => p.codigo === codigo)!.d)[i]!, 3),
    );
  expect(otra.provincias.map((p) => caja(p.d))).toEqual(una.provincias.map((p) => caja(p.d)));
});

it('without islands, or with nothing else, the map fills the frame', () => {
  const { features } = pais();
  const sin = { ...pais(), features: features.slice(0, 3) };
  expect(enMarco(sin).ventana).toBe(false);
  const solas = enMarco({ ...pais(), features: features.slice(3) });
  expect([solas.ventana, caja(solas.provincias[0]!.d)[1]]).toEqual([false, 0]);
});
