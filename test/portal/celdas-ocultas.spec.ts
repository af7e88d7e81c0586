import { asistenciaPublica, MINIMO_DE_PERSONAS } from '../../src/modules/portal/celdas-ocultas.js';

const filas = (cantidades: readonly number[], total?: number) => [
  ...(total === undefined ? [] : [{ grupo: 'total', cantidad: total }]),
  ...cantidades.map((cantidad, i) => ({ grupo: `genero.${i}`, cantidad })),
];

describe('figures of people before they are public', () => {
  it('hides a group under five, and the smallest of the others so that it cannot be worked out', () => {
    // The second national plan, as it was reported: 692, 559, 4 and 5.
    expect(asistenciaPublica(filas([692, 559, 4, 5], 1260))).toEqual({
      total: 1260,
      pocos: false,
      celdas: [692, 559, null, null].map((cantidad, i) => ({ grupo: `genero.${i}`, cantidad })),
    });
  });

  it('tells nothing when under five came, and says so', () => {
    expect(asistenciaPublica(filas([3, 1], 4))).toEqual({
      total: null,
      pocos: true,
      celdas: [
        { grupo: 'genero.0', cantidad: null },
        { grupo: 'genero.1', cantidad: null },
      ],
    });
  });

  it('tells what is not on record from what is hidden', () => {
    expect(asistenciaPublica([])).toEqual({ total: null, pocos: false, celdas: [] });
  });

  it('a question does not spoil another: each is looked at by itself', () => {
    const { celdas } = asistenciaPublica([
      { grupo: 'total', cantidad: 60 },
      { grupo: 'genero.femenino', cantidad: 33 },
      { grupo: 'genero.masculino', cantidad: 27 },
      { grupo: 'discapacidad.con', cantidad: 2 },
      { grupo: 'discapacidad.sin', cantidad: 58 },
    ]);
    expect(celdas.map((c) => c.cantidad)).toEqual([33, 27, null, null]);
  });

  it('leaves no hidden figure that only one number fits, whatever the table', () => {
    // Every table of three groups up to nine, with up to eight people who did not answer.
    for (let a = 0; a < 10; a++)
      for (let b = 0; b < 10; b++)
        for (let c = 0; c < 10; c++)
          for (let callados = 0; callados < 9; callados++) {
            const total = a + b + c + callados;
            const publica = asistenciaPublica(filas([a, b, c], total));
            const dichas = publica.celdas.map((x) => x.cantidad);
            for (const x of dichas)
              if (x !== null) expect(x).toBeGreaterThanOrEqual(MINIMO_DE_PERSONAS);
            if (publica.total === null) {
              expect([total < MINIMO_DE_PERSONAS, dichas]).toEqual([true, [null, null, null]]);
              continue;
            }
            const ocultas = dichas.filter((x) => x === null).length;
            if (ocultas === 0) continue;
            // What a reader has: what is missing to the total, shared by the hidden and by those who did not answer.
            const falta = total - dichas.reduce<number>((n, x) => n + (x ?? 0), 0);
            const reparten = ocultas + (callados > 0 ? 1 : 0);
            expect([a, b, c, callados, falta >= MINIMO_DE_PERSONAS]).toEqual([
              a,
              b,
              c,
              callados,
              true,
            ]);
            expect(reparten).toBeGreaterThanOrEqual(2);
            // All of them at the most a small group may be would be found too, unless nothing else is told.
            if (ocultas < 3 && todasPequenas([a, b, c, callados], dichas))
              expect(falta).not.toBe(reparten * (MINIMO_DE_PERSONAS - 1));
          }
  });
});

const todasPequenas = (
  [a = 0, b = 0, c = 0, callados = 0]: readonly number[],
  dichas: readonly (number | null)[],
): boolean =>
  [a, b, c].every((n, i) => dichas[i] !== null || n < MINIMO_DE_PERSONAS) &&
  callados < MINIMO_DE_PERSONAS;
