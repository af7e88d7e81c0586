/** What a cell of a sheet says, as a number when it is one. */
import { numeroDe } from '../../src/modules/importaciones/hechos-del-compromiso.js';

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
