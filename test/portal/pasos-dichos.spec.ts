import type { GobiernoPublico } from '../../src/modules/portal/lo-publico.js';
import { Decir } from '../../src/modules/portal/paginas/decir.js';
import { pasosDichos } from '../../src/modules/portal/paginas/piezas.js';

it('a step that was not asked for is told apart from those that are met', () => {
  const estados = ['cumplido', 'omitido', 'noAplica', 'noAplica', 'disponible'];
  const g = {
    pasos: estados.map((estado, i) => ({ numero: i + 1, estado })),
  } as unknown as GobiernoPublico;
  expect(pasosDichos(new Decir('es', {}, ''), g)).toBe(
    '1 de 15 pasos cumplidos · Omitido con justificación: 2 · No aplica: 3, 4',
  );
});
