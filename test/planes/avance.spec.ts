import { avanceDeHitos, avanceDePlan } from '../../src/modules/planes/avance.js';

const hito = (estado: string, peso: number | null = null, avance: number | null = null) => ({
  estado,
  peso,
  avance,
});

it.each([
  ['no hitos: no data, never 0/0', [], null, 'iguales'],
  ['no weights: equal ones', [hito('cumplido'), hito('noIniciado')], 50, 'iguales'],
  ['weights that add up', [hito('cumplido', 80), hito('noIniciado', 20)], 80, 'declarados'],
  [
    'weights that do not: equal ones',
    [hito('cumplido', 80), hito('noIniciado', 80)],
    50,
    'iguales',
  ],
  ['one weight missing: equal ones', [hito('cumplido', 100), hito('noIniciado')], 50, 'iguales'],
  ['a negative one: equal ones', [hito('cumplido', 120), hito('noIniciado', -20)], 50, 'iguales'],
  ['all zero: equal ones', [hito('cumplido', 0), hito('noIniciado', 0)], 50, 'iguales'],
  [
    'what its group reported',
    [hito('enEjecucion', 50, 40), hito('cumplido', 50)],
    70,
    'declarados',
  ],
  ['met is all of it, whatever was reported', [hito('cumplido', 100, 30)], 100, 'declarados'],
  ['closed unmet keeps what it got to', [hito('cerradoSinCumplir', 100, 60)], 60, 'declarados'],
  ['more than a hundred is a hundred', [hito('enEjecucion', 100, 140)], 100, 'declarados'],
  ['what is no number is nothing', [hito('enEjecucion', 100, Number.NaN)], 0, 'declarados'],
  ['thirds round', [hito('cumplido'), hito('cumplido'), hito('noIniciado')], 67, 'iguales'],
] as const)('scenario 48, %s', (_caso, hitos, porcentaje, pesos) => {
  expect(avanceDeHitos(hitos)).toMatchObject({ porcentaje, pesos });
});

it('a plan weighs its commitments the same, and says of how many nothing is known', () => {
  expect(avanceDePlan([{ porcentaje: 100 }, { porcentaje: null }, { porcentaje: 25 }])).toEqual({
    porcentaje: 63,
    sinDato: 1,
  });
  expect(avanceDePlan([{ porcentaje: null }])).toEqual({ porcentaje: null, sinDato: 1 });
  expect(avanceDePlan([])).toEqual({ porcentaje: null, sinDato: 0 });
});
