import type { EstadoDePaso } from '../../machines/contrato.js';
import { resumenDe } from '../../src/modules/procesos/resumen-de-situacion.js';

type Situacion = Parameters<typeof resumenDe>[2];
const EVALUACION = {
  nombre: 'Evaluación independiente: diseño del plan',
  estados: ['En evaluación'],
};
const decir = (
  pasos: readonly EstadoDePaso[],
  esperando: readonly string[] = [],
  situacion: 'activo' | 'concluido' = 'activo',
): string =>
  resumenDe(
    'es',
    { marca: null, situacion, elegido: null },
    {
      pasos: pasos.map((estado, i) => ({ numero: i + 1, estado, sinConstancia: false })),
      esperando: esperando.map((etiqueta) => ({ rol: 'poc', etiqueta, paso: null, dias: null })),
      planes: [],
    } as unknown as Situacion,
    EVALUACION,
  );

it('what was not asked for is told apart and not counted as met', () => {
  expect(decir(['cumplido', 'cumplido', 'enCurso'])).toBe('2 de 3 pasos cumplidos. En curso: 3.');
  expect(decir(['cumplido', 'omitido', 'noAplica', 'noAplica', 'enCurso'])).toBe(
    '1 de 5 pasos cumplidos. Omitido con justificación: 2. No aplica: 3 y 4. En curso: 5.',
  );
});

it('of what has no steps it says what it is, where it stands and for whom it waits', () => {
  expect(decir([], ['Entidad de monitoreo independiente'])).toBe(
    'Evaluación independiente: diseño del plan. En evaluación. Se espera a: Entidad de monitoreo independiente.',
  );
  expect(decir([], [], 'concluido')).toMatch(/El proceso concluyó\.$/);
});
