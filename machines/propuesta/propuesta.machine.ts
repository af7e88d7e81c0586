/**
 * One citizen's proposal inside C2 to C4 of a co-creation (row 13 of Anexo 4; S4, stages 2 to 4): received, admitted,
 * scored by several people, selected or not, answered with reasons, and followed in the commitments it fed.
 */
import { setup } from 'xstate';
import { al, alNacer, avisar, base } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import { accionGuardar, alRecibirse, criteriosPedidos, guardar, ponderar } from './contexto.js';
import type { ContextoPropuesta } from './contexto.js';
import * as e from './eventos.js';

const { guards, actions } = base<ContextoPropuesta>();

/** Until it is selected, two may turn out to be one, or one to be several. */
const fusion = al(e.fusionarPropuesta, {
  destino: '#propuesta.propuestaFusionada',
  acciones: [guardar(({ event }) => ({ pasoA: [event.datos.destino] }))],
});
const division = al(e.dividirPropuesta, {
  destino: '#propuesta.propuestaDividida',
  acciones: [guardar(({ event }) => ({ pasoA: event.datos.partes }))],
});
const respuesta = guardar(({ event }) => ({ respuesta: event.datos.respuesta ?? null }));
const vinculos = {
  ...al(e.vincularCompromiso, {
    acciones: [
      guardar(({ context, event }) => ({
        compromisos: [...new Set([...context.compromisos, event.datos.codigo])].slice(0, 40),
      })),
    ],
  }),
  ...al(e.desvincularCompromiso, {
    acciones: [
      guardar(({ context, event }) => ({
        compromisos: context.compromisos.filter((c) => c !== event.datos.codigo),
      })),
    ],
  }),
};

export const maquinaDePropuesta = setup({
  types: {} as { context: ContextoPropuesta; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: { ...actions, guardar: accionGuardar },
}).createMachine({
  id: 'propuesta',
  context: alNacer(alRecibirse),
  initial: 'revisandoAdmision',
  states: {
    revisandoAdmision: {
      on: {
        ...fusion,
        ...division,
        ...al(e.admitirPropuesta, { destino: 'evaluandoPropuesta' }),
        ...al(e.inadmitirPropuesta, { destino: 'propuestaNoAdmitida', acciones: [respuesta] }),
      },
    },
    evaluandoPropuesta: {
      on: {
        ...fusion,
        ...division,
        ...al(e.declararConflicto, {
          acciones: [
            guardar(({ context, event }) => ({
              conflictos: [...new Set([...context.conflictos, event.datos.evaluador])].slice(0, 40),
              calificaciones: Object.fromEntries(
                Object.entries(context.calificaciones).filter(
                  ([quien]) => quien !== event.datos.evaluador,
                ),
              ),
            })),
          ],
        }),
        ...al(e.calificarPropuesta, {
          acciones: [
            guardar(({ context, event }) => ({
              calificaciones: {
                ...context.calificaciones,
                [event.datos.evaluador]: ponderar(
                  event.datos.calificaciones ?? [],
                  criteriosPedidos(event.hechos),
                ),
              },
            })),
          ],
        }),
        ...al(e.seleccionarPropuesta, {
          destino: 'respondiendoSeleccion',
          acciones: [guardar(() => ({ seleccionada: true }))],
        }),
        ...al(e.descartarPropuesta, {
          destino: 'respondiendoNoSeleccion',
          acciones: [guardar(() => ({ seleccionada: false }))],
        }),
      },
    },
    respondiendoSeleccion: {
      on: {
        ...vinculos,
        ...al(e.responderPropuesta, {
          destino: 'siguiendoPropuesta',
          acciones: [
            respuesta,
            avisar('PROPUESTA_RESPONDIDA', ['pocl', 'foro'], ({ context }) => ({
              codigo: context.codigo,
            })),
          ],
        }),
      },
    },
    respondiendoNoSeleccion: {
      on: al(e.responderPropuesta, { destino: 'propuestaNoSeleccionada', acciones: [respuesta] }),
    },
    siguiendoPropuesta: {
      on: { ...vinculos, ...al(e.concluirSeguimiento, { destino: 'propuestaConcluida' }) },
    },
    propuestaNoAdmitida: { type: 'final' },
    propuestaNoSeleccionada: { type: 'final' },
    propuestaFusionada: { type: 'final' },
    propuestaDividida: { type: 'final' },
    propuestaConcluida: { type: 'final' },
  },
  output: ({ context }) => ({ codigo: context.codigo }),
});
