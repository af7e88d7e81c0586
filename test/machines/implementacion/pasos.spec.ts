import { DATOS, antesDe, despuesDe, ORDEN } from './recorrido.js';

it('an ordinary GAD walks from interest to an open plan', () => {
  const p = despuesDe('abrirPlan');
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => p.paso(n).estado)).toEqual(
    Array.from({ length: 12 }, () => 'cumplido'),
  );
  expect(p.paso(13).estado).toBe('enCurso');
});
