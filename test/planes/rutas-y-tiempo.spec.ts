/** What the screen of plans reckons by itself: what changed between two roadmaps, and where a stretch falls on another. */
import { numeroDe } from '../../src/modules/importaciones/hechos-del-compromiso.js';
import { diferenciasDeRutas } from '../../web/src/planes/diferencias-de-rutas.js';

const hito = (clave: string, mas: object = {}) => ({
  clave,
  descripcion: 'x',
  producto: null,
  inicio: null,
  fin: '2025-06-30',
  responsable: null,
  apoyo: null,
  peso: null,
  verificable: 'acta',
  actividades: [],
  ...mas,
});

it('two versions of a roadmap differ hito by hito and field by field', () => {
  expect(
    diferenciasDeRutas(
      { hitos: [hito('H1'), hito('H2')] },
      { hitos: [hito('H1', { fin: '2025-09-30', peso: 40 }), hito('H3')] },
    ),
  ).toEqual([
    { clase: 'cambiado', clave: 'H1', campo: 'fin', antes: '2025-06-30', despues: '2025-09-30' },
    { clase: 'cambiado', clave: 'H1', campo: 'peso', antes: null, despues: 40 },
    { clase: 'quitado', clave: 'H2', campo: null },
    { clase: 'nuevo', clave: 'H3', campo: null },
  ]);
  expect(diferenciasDeRutas({ hitos: [hito('H1')] }, { hitos: [hito('H1')] })).toEqual([]);
});

it.each([
  ['12,5', 12.5],
  ['1.200', 1200],
  ['1.200,5', 1200.5],
  ['20 %', 20],
  ['0', 0],
  ['3.5', 3.5],
  ['unos veinte', null],
  ['', null],
  [undefined, null],
] as const)('a cell that says %s', (celda, numero) => {
  expect(numeroDe(celda)).toBe(numero);
});
