/**
 * Row 13 of Anexo 4 from the inside: C1 plans; then proposals arrive (C2) while they are analysed (C3), as they did in
 * Cuenca; commitments are written (C4, with an optional public consultation) and the plan is formalised (C5).
 */
import { setup } from 'xstate';
import { al, alNacer, avisar, base, enPaso } from '../al.js';
import type { Anotacion, EntradaDeMaquina, Suceso } from '../al.js';
import { accionGuardar, alEmpezar, finDeVentana, guardar, loQueFalta } from './contexto.js';
import type { ContextoCocreacion } from './contexto.js';
import * as e from './eventos.js';

const EN_CURSO = (paso: number) => [{ paso, estado: 'enCurso' as const }];

/** What reached the plan, whether it is still received or somebody records it afterwards. */
const llegadas = (anota: Anotacion[]) => ({
  ...al(e.registrarMesa, {
    anota,
    acciones: [
      guardar(({ context, event }) => ({
        mesas: context.mesas + 1,
        propuestas: context.propuestas + (event.datos.propuestas ?? 0),
      })),
    ],
  }),
  ...al(e.registrarPropuestas, {
    anota,
    acciones: [
      guardar(({ context, event }) => ({
        propuestas: context.propuestas + (event.datos.cantidad ?? 0),
      })),
    ],
  }),
});

const recepcion = {
  initial: 'recibiendoPropuestas',
  states: {
    recibiendoPropuestas: {
      meta: enPaso(2, 'disponible'),
      on: {
        ...llegadas(EN_CURSO(2)),
        ...al(e.cerrarRecepcion, { cierra: true, destino: 'recepcionCerrada' }),
      },
    },
    recepcionCerrada: {
      on: {
        ...llegadas([]),
        ...al(e.reabrirRecepcion, { abre: [2], destino: 'recibiendoPropuestas' }),
      },
    },
  },
} as const;

const formulacion = {
  ...al(e.formularCompromiso, {
    anota: EN_CURSO(4),
    acciones: [
      guardar(({ context, event }) => ({
        compromisos: {
          ...context.compromisos,
          [event.datos.codigo]: loQueFalta(event.datos, context.compromisos[event.datos.codigo]),
        },
      })),
    ],
  }),
  ...al(e.retirarCompromiso, {
    acciones: [
      guardar(({ context, event }) => ({
        compromisos: Object.fromEntries(
          Object.entries(context.compromisos).filter(([codigo]) => codigo !== event.datos.codigo),
        ),
      })),
    ],
  }),
  ...al(e.abrirConsultaPublica, {
    acciones: [
      guardar(({ event }) => ({
        consulta: { hasta: event.datos.hasta, compromisos: event.datos.compromisos },
      })),
    ],
  }),
  ...al(e.cerrarConsultaPublica, {
    acciones: [
      guardar(({ context }) => ({ consulta: null, consultas: context.consultas + 1 })),
      avisar('CONSULTA_CERRADA', ['foro', 'delegado', 'pocl']),
    ],
  }),
  ...al(e.registrarConsultaPublica, {
    acciones: [guardar(({ context }) => ({ consultas: context.consultas + 1 }))],
  }),
};

const elaboracion = {
  initial: 'analizandoPropuestas',
  states: {
    analizandoPropuestas: {
      meta: enPaso(3, 'disponible'),
      on: {
        ...al(e.fijarCriterios, {
          anota: EN_CURSO(3),
          acciones: [guardar(({ event }) => ({ criterios: event.datos.criterios ?? [] }))],
        }),
        ...al(e.concluirAnalisis, { cierra: true, abre: [4], destino: 'formulandoCompromisos' }),
      },
    },
    formulandoCompromisos: {
      meta: enPaso(4, 'disponible'),
      on: {
        ...formulacion,
        ...al(e.concluirFormulacion, { cierra: true, abre: [5], destino: 'aprobandoPlan' }),
      },
    },
    aprobandoPlan: {
      meta: enPaso(5, 'disponible'),
      on: {
        ...al(e.observarPlan, {
          destino: 'formulandoCompromisos',
          anota: [
            { paso: 5, estado: 'aunNo' },
            { paso: 4, estado: 'observado' },
          ],
          acciones: [avisar('PLAN_OBSERVADO', ['foro', 'delegado', 'pocl'])],
        }),
        ...al(e.aprobarPlan, {
          anota: EN_CURSO(5),
          destino: 'publicandoPlan',
          acciones: [
            guardar(({ event }) => ({
              inicio: event.datos.inicio ?? null,
              fin: event.datos.fin ?? null,
            })),
            avisar('PLAN_APROBADO', ['autoridad', 'foro', 'poc', 'gremio']),
          ],
        }),
      },
    },
    publicandoPlan: {
      meta: enPaso(5, 'enCurso'),
      on: al(e.publicarPlan, {
        destino: 'formalizandoPlan',
        acciones: [avisar('PLAN_PUBLICADO', ['autoridad', 'foro', 'poc', 'gremio', 'grupoNucleo'])],
      }),
    },
    formalizandoPlan: {
      meta: enPaso(5, 'enCurso'),
      on: {
        ...al(e.registrarLanzamiento, { acciones: [guardar(() => ({ lanzado: true }))] }),
        ...al(e.registrarEntregaOgp, { acciones: [guardar(() => ({ entregadoOgp: true }))] }),
        ...al(e.formalizarPlan, { cierra: true, destino: '#cocreacion.planFormalizado' }),
      },
    },
  },
} as const;

const { guards, actions } = base<ContextoCocreacion>();

export const maquinaDeCocreacion = setup({
  types: {} as { context: ContextoCocreacion; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: { ...actions, guardar: accionGuardar },
}).createMachine({
  id: 'cocreacion',
  context: alNacer(alEmpezar),
  initial: 'planificandoCocreacion',
  states: {
    planificandoCocreacion: {
      meta: enPaso(1, 'disponible'),
      on: al(e.planificarCocreacion, {
        cierra: true,
        abre: [2, 3],
        destino: 'cocreando',
        acciones: [guardar(({ event }) => ({ ventana: finDeVentana(event.datos) }))],
      }),
    },
    cocreando: { type: 'parallel', states: { recepcion, elaboracion } },
    planFormalizado: { type: 'final' },
  },
  output: ({ context }) => ({
    compromisos: Object.keys(context.compromisos).length,
    inicio: context.inicio,
    fin: context.fin,
  }),
});
