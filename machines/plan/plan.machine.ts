/**
 * Rows 13 to 15 of Anexo 4, once per plan: it is co-created (a process of its own, awaited), executed (each commitment
 * a process of its own, counted) and closed. Its parent hears when it enters execution, closing, and its end.
 */
import { setup } from 'xstate';
import {
  al,
  alConcluir,
  alNacer,
  avisar,
  avisarPadre,
  base,
  enPaso,
  procesoAparte,
} from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import { cierre } from './cierre.js';
import { accionGuardar, alAbrirse, compromisosEn, guardar } from './contexto.js';
import type { ContextoPlan } from './contexto.js';
import { concluir, ejecucion, incorporarCompromiso, siempre } from './ejecucion.js';
import * as e from './eventos.js';

const EN_CURSO = (paso: number) => [{ paso, estado: 'enCurso' as const }];
const contarAlPadre = (
  evento:
    'anotarPlanEnEjecucion' | 'anotarPlanEnCierre' | 'anotarPlanCerrado' | 'anotarPlanSinEfecto',
) => avisarPadre(({ context }) => ({ evento, datos: { ordinal: context.ordinal } }));

const { guards, actions } = base<ContextoPlan>();

export const maquinaDePlan = setup({
  types: {} as { context: ContextoPlan; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: { ...actions, guardar: accionGuardar },
  actors: { cocreacion: procesoAparte },
}).createMachine({
  id: 'plan',
  context: alNacer(alAbrirse),
  initial: 'cocreandoPlan',
  on: al(e.anotarCompromisoConcluido, {
    acciones: [guardar(({ context, event }) => concluir(context, event.datos))],
  }),
  states: {
    cocreandoPlan: {
      meta: enPaso(13, 'enCurso'),
      on: {
        ...siempre,
        ...al(e.dejarSinEfecto, {
          destino: 'planDejadoSinEfecto',
          acciones: [contarAlPadre('anotarPlanSinEfecto')],
        }),
      },
      invoke: {
        id: 'cocreacion',
        src: 'cocreacion',
        // The placeholder takes no input; the engine gives this one to the child it opens.
        input: (({ context: c }: { context: ContextoPlan }) => ({
          ordinal: c.ordinal,
          regimenPlazo: c.regimenPlazo,
          miembroOgp: c.miembroOgp,
          finDeMandato: c.finDeMandato,
        })) as never,
        onDone: alConcluir({
          paso: 13,
          cierra: true,
          abre: [14],
          destino: 'organizandoEjecucion',
          acciones: [
            guardar(({ event }) => ({
              aprobados: event.output.compromisos,
              inicio: event.output.inicio,
              fin: event.output.fin,
            })),
            contarAlPadre('anotarPlanEnEjecucion'),
            avisar('PLAN_EN_EJECUCION', ['foro', 'delegado', 'poc', 'gremio'], ({ context }) => ({
              ordinal: context.ordinal,
            })),
          ],
        }),
      },
    },
    organizandoEjecucion: {
      meta: enPaso(14, 'disponible'),
      on: {
        ...siempre,
        ...al(e.organizarEjecucion, { anota: EN_CURSO(14), destino: 'coordinandoImplementacion' }),
        ...incorporarCompromiso,
      },
    },
    coordinandoImplementacion: {
      meta: enPaso(14, 'enCurso'),
      on: {
        ...siempre,
        ...ejecucion,
        ...al(e.coordinarImplementacion, {
          cierra: true,
          abre: [15],
          destino: 'cerrandoPlan',
          acciones: [contarAlPadre('anotarPlanEnCierre')],
        }),
      },
    },
    cerrandoPlan: {
      meta: enPaso(15, 'enCurso'),
      on: {
        ...siempre,
        ...cierre,
        ...al(e.cerrarPlan, {
          cierra: true,
          destino: 'planCerrado',
          acciones: [contarAlPadre('anotarPlanCerrado')],
        }),
      },
    },
    planCerrado: { type: 'final' },
    planDejadoSinEfecto: { type: 'final' },
  },
  output: ({ context }) => ({
    ordinal: context.ordinal,
    aprobados: context.aprobados,
    cumplidos: compromisosEn(context, 'cumplido').length,
    cerradosSinCumplir: compromisosEn(context, 'cerradoSinCumplir').length,
    abiertosConJustificacion: compromisosEn(context, 'abierto').length,
  }),
});
