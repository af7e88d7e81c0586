/**
 * The external evaluation of row 15 of Anexo 4, a process of its own about a plan or one of its commitments: an
 * independent body is assigned, writes a draft, hears the observations, answers them and publishes.
 */
import { setup } from 'xstate';
import { al, alNacer, avisar, base } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import { accionGuardar, alPedirse, guardar } from './contexto.js';
import type { ContextoEvaluacion } from './contexto.js';
import * as e from './eventos.js';

const { guards, actions } = base<ContextoEvaluacion>();
const relevo = al(e.relevarEvaluador, { destino: '#evaluacion.asignandoEvaluador' });
const abandono = al(e.desistirDeEvaluar, { destino: '#evaluacion.evaluacionDesistida' });

export const maquinaDeEvaluacion = setup({
  types: {} as { context: ContextoEvaluacion; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: { ...actions, guardar: accionGuardar },
}).createMachine({
  id: 'evaluacion',
  context: alNacer(alPedirse),
  initial: 'asignandoEvaluador',
  states: {
    asignandoEvaluador: {
      on: {
        ...abandono,
        ...al(e.asignarEvaluador, {
          destino: 'evaluando',
          acciones: [
            guardar(({ context }) => ({ asignaciones: context.asignaciones + 1 })),
            avisar('EVALUADOR_ASIGNADO', ['evaluador', 'pocl', 'foro']),
          ],
        }),
      },
    },
    evaluando: {
      on: {
        ...relevo,
        ...abandono,
        ...al(e.presentarBorrador, {
          destino: 'recibiendoObservaciones',
          acciones: [
            guardar(({ context }) => ({ borradores: context.borradores + 1 })),
            avisar('BORRADOR_DE_EVALUACION', ['pocl', 'foro', 'poc']),
          ],
        }),
      },
    },
    recibiendoObservaciones: {
      on: {
        ...relevo,
        ...abandono,
        ...al(e.observarBorrador, {
          acciones: [
            guardar(({ context }) => ({ observaciones: context.observaciones + 1 })),
            avisar('EVALUACION_OBSERVADA', ['evaluador', 'poc']),
          ],
        }),
        ...al(e.responderObservaciones, {
          acciones: [guardar(({ context }) => ({ respondidas: context.respondidas + 1 }))],
        }),
        ...al(e.publicarEvaluacion, {
          destino: 'evaluacionPublicada',
          acciones: [avisar('EVALUACION_PUBLICADA', ['autoridad', 'pocl', 'foro', 'poc'])],
        }),
      },
    },
    evaluacionPublicada: { type: 'final' },
    evaluacionDesistida: { type: 'final' },
  },
  output: ({ context }) => ({ materia: context.materia, codigo: context.codigo }),
});
