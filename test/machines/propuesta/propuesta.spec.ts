import type { Json } from '../../../machines/contrato.js';
import { cocreacion } from '../../../machines/cocreacion/definicion.js';
import { CUPO_DE_EVALUADORES } from '../../../machines/propuesta/contexto.js';
import { CRITERIOS, EJES, ETIQUETAS } from '../../../machines/propuesta/datos.js';
import { propuesta } from '../../../machines/propuesta/definicion.js';
import * as formulario from '../../../src/modules/propuestas/opciones.js';
import { PILARES } from '../../../machines/exigencias.js';
import { Paseo, unDocumento } from '../paseo.js';

const TEXTO = `texto:${'a'.repeat(64)}`;
const COCREACION = '0197744a-0000-7000-8000-00000000c0c0';
const OTRA = '0197744a-0000-7000-8000-00000000c0c1';
const ENTRADA = { codigo: 'P-7', canal: 'web', problema: TEXTO, solucion: TEXTO };
const recibida = () => new Paseo(propuesta, ENTRADA, { asunto: `${COCREACION}/7` });
const admitida = () => recibida().dar('admitirPropuesta');
const con = (respuestas: { readonly [k: string]: Json }) => ({ hechos: { respuestas } });
const CON_CRITERIOS = con({ criterios: CRITERIOS.map((clave) => ({ clave, peso: 1 })) });
const puntajes = (evaluador: string, ...de: readonly number[]) => ({
  evaluador,
  calificaciones: CRITERIOS.map((criterio, i) => ({ criterio, puntaje: de[i] ?? 3 })),
});
const responde = (p: Paseo, pregunta: string, conQue: { readonly [k: string]: Json } = {}) =>
  p.procedimiento.responder?.(p.situacion, pregunta, conQue);

it('is born knowing the co-creation it was sent to, unanswered', () => {
  const p = recibida();
  expect(p.estados()).toEqual(['revisandoAdmision']);
  expect(p.contexto).toMatchObject({ codigo: 'P-7', cocreacion: COCREACION });
  expect(responde(p, 'sinRespuesta', { cocreacion: COCREACION })).toBe('P-7');
  expect(responde(p, 'sinRespuesta', { cocreacion: OTRA })).toBeNull();
  expect(responde(p, 'calificada', { cocreacion: COCREACION })).toBeNull();
});

it('goes from received to followed, and is answered on the way', () => {
  const p = admitida()
    .dar('calificarPropuesta', puntajes('E1', 5, 4, 3, 4, 5), CON_CRITERIOS)
    .dar('calificarPropuesta', puntajes('E2', 2, 2, 2, 2, 2), CON_CRITERIOS);
  expect(p.contexto['calificaciones']).toEqual({ E1: 420, E2: 200 });
  p.dar('calificarPropuesta', puntajes('E2', 3, 3, 3, 3, 3), CON_CRITERIOS);
  expect(p.contexto['calificaciones']).toEqual({ E1: 420, E2: 300 });
  p.dar('seleccionarPropuesta').dar('responderPropuesta', { respuesta: TEXTO });
  expect(responde(p, 'sinRespuesta')).toBeNull();
  for (const codigo of ['C1', 'C2'])
    p.dar('vincularCompromiso', { codigo }, con({ compromisos: ['C1', 'C2'] }));
  p.dar('desvincularCompromiso', { codigo: 'C1', motivo: TEXTO });
  expect(p.contexto['compromisos']).toEqual(['C2']);
  expect(p.dar('concluirSeguimiento', { motivo: TEXTO }).estados()).toEqual(['propuestaConcluida']);
});

it('weighs the scores by what was published', () => {
  const p = admitida().dar('calificarPropuesta', puntajes('E1', 5, 1, 1, 1, 1), {
    hechos: {
      respuestas: {
        criterios: CRITERIOS.map((clave) => ({ clave, peso: clave === 'relevancia' ? 6 : 1 })),
      },
    },
  });
  expect(p.contexto['calificaciones']).toEqual({ E1: 340 });
});

it('refuses a score that skips sostenibilidad, repeats a criterion or adds one', () => {
  const todas = puntajes('E1').calificaciones;
  const intentar = (calificaciones: typeof todas | { criterio: string; puntaje: number }[]) =>
    admitida().rechazo('calificarPropuesta', { evaluador: 'E1', calificaciones }, CON_CRITERIOS);
  for (const mal of [
    todas.filter((c) => c.criterio !== 'sostenibilidad'),
    [...todas, { criterio: 'simpatia', puntaje: 5 }],
    [...todas, { criterio: 'relevancia', puntaje: 5 }],
  ])
    expect(intentar(mal)).toContain('CALIFICACION_COMPLETA');
});

it('whoever declares a conflict does not score, and what they scored does not count', () => {
  const p = admitida()
    .dar('calificarPropuesta', puntajes('E1'), CON_CRITERIOS)
    .dar('declararConflicto', { evaluador: 'E1', motivo: TEXTO });
  expect(p.contexto['calificaciones']).toEqual({});
  expect(p.rechazo('calificarPropuesta', puntajes('E1'), CON_CRITERIOS)).toContain('SIN_CONFLICTO');
});

it('takes so many evaluators and no more', () => {
  const p = admitida();
  for (let i = 0; i < CUPO_DE_EVALUADORES; i++)
    p.dar('calificarPropuesta', puntajes(`E${i}`), CON_CRITERIOS);
  expect(p.rechazo('calificarPropuesta', puntajes('OTRA'), CON_CRITERIOS)).toContain(
    'CUPO_DE_CALIFICACIONES',
  );
  p.dar('calificarPropuesta', puntajes('E0', 5, 5, 5, 5, 5), CON_CRITERIOS);
});

it('joins another of the same co-creation, never itself nor a stranger', () => {
  const datos = { destino: OTRA, motivo: TEXTO };
  const destino = (codigo: string, cocreacion: string) => con({ destino: { codigo, cocreacion } });
  expect(recibida().rechazo('fusionarPropuesta', datos, destino('P-8', OTRA))).toContain(
    'PROPUESTA_DE_DESTINO',
  );
  expect(recibida().rechazo('fusionarPropuesta', datos, destino('P-7', COCREACION))).toContain(
    'PROPUESTA_DE_DESTINO',
  );
  const p = recibida().dar('fusionarPropuesta', datos, destino('P-8', COCREACION));
  expect(p.estados()).toEqual(['propuestaFusionada']);
  expect(responde(p, 'sinRespuesta')).toBeNull();
});

it('not admitted is answered with its reasons', () => {
  const p = recibida().dar('inadmitirPropuesta', { causa: 'repetida', respuesta: TEXTO });
  expect(responde(p, 'sinRespuesta')).toBeNull();
  expect(p.contexto['respuesta']).toBe(TEXTO);
});

it('the form offers what the procedure takes', () => {
  expect({ ...formulario }).toEqual({ CRITERIOS, EJES, ETIQUETAS, PILARES });
});

describe('the co-creation it was sent to', () => {
  const LOCAL = { ordinal: 1, regimenPlazo: 'PROPIO', miembroOgp: false, finDeMandato: null };
  const empezada = () =>
    new Paseo(cocreacion, LOCAL).dar('planificarCocreacion', {
      metodologia: unDocumento(),
      actaSesion: unDocumento(),
    });
  const criterios = [...CRITERIOS, 'viabilidad'].map((clave) => ({ clave, peso: 10 }));

  it('publishes its criteria until somebody scores by them', () => {
    const p = empezada();
    expect(responde(p, 'criterios')).toHaveLength(5);
    p.dar('fijarCriterios', { criterios }, con({ calificadas: [] }));
    expect(responde(p, 'criterios')).toEqual(criterios);
    const ya = con({ calificadas: [{ proceso: OTRA, respuesta: 'P-7' }] });
    expect(p.rechazo('fijarCriterios', { criterios }, ya)).toContain('CRITERIOS_SIN_USAR');
  });
});
