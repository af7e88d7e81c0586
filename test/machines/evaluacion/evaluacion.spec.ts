import { evaluacion } from '../../../machines/evaluacion/definicion.js';
import { mesesDespues } from '../../../machines/meses.js';
import { Paseo, unDocumento } from '../paseo.js';

const TEXTO = `texto:${'2'.repeat(64)}`;
const nueva = (entrada: object = { materia: 'disenio', desde: '2023-02-14', miembroOgp: true }) =>
  new Paseo(evaluacion, entrada as never);
const asignada = () =>
  nueva().dar('asignarEvaluador', {
    entidad: TEXTO,
    vinculos: [],
    declaracion: unDocumento(),
  });

it.each([
  ['2023-02-14', 2, '2023-04-14'],
  ['2023-05-31', 1, '2023-06-30'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2024-11-30', 1, '2024-12-30'],
  ['2025-12-15', 1, '2026-01-15'],
])('%s and %i months: %s', (desde, meses, hasta) => {
  expect(mesesDespues(desde, meses)).toBe(hasta);
});

it('scenario 53: two months from the delivery of the plan, one from the end of a commitment', () => {
  expect(nueva().contexto['vence']).toBe('2023-04-14');
  expect(
    nueva({ materia: 'finDeCompromiso', codigo: 'C1', desde: '2023-05-31' }).contexto['vence'],
  ).toBe('2023-06-30');
  expect(nueva({ materia: 'resultados' }).contexto['vence']).toBeNull();
});

it('scenario 54: who belongs to those evaluated cannot be assigned', () => {
  expect(
    nueva().rechazo('asignarEvaluador', {
      entidad: TEXTO,
      vinculos: ['gobiernoLocal'],
      declaracion: unDocumento(),
    }),
  ).toEqual(['INDEPENDENCIA']);
  expect(asignada().estados()).toEqual(['evaluando']);
});

it('P24: a draft is commented, answered and published; unanswered, it asks why', () => {
  const p = asignada().dar('presentarBorrador', { borrador: unDocumento() });
  p.dar('observarBorrador', { observaciones: TEXTO });
  const publicar = { evaluacion: unDocumento() };
  expect(p.rechazo('publicarEvaluacion', publicar)).toContain('OBSERVACIONES_RESPONDIDAS');
  p.dar('responderObservaciones', { respuesta: TEXTO }).dar('publicarEvaluacion', publicar);
  expect(p.situacion.concluida).toBe(true);
  // The walk happens years after 2023-04-14: late is said, not refused.
  expect(p.observaciones.map((o) => o.codigo)).toEqual(['EVALUACION_A_TIEMPO']);
});

it('another body may take over', () => {
  const p = asignada().dar('relevarEvaluador', { motivo: TEXTO });
  expect(p.estados()).toEqual(['asignandoEvaluador']);
});
