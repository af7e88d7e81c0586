/**
 * Rows 13 to 15 of Anexo 4, once per plan: it is co-created (a process of its own, awaited), executed (each commitment
 * a process of its own, counted) and closed. Its parent hears when it enters execution, closing, and its end.
 */
import { setup } from 'xstate';
import {
  abrirHijo,
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
import { accionGuardar, alAbrirse, compromisosEn, guardar, incorporados } from './contexto.js';
import type { ContextoPlan, EstadoDeCompromiso } from './contexto.js';
import * as e from './eventos.js';

const EN_CURSO = (paso: number) => [{ paso, estado: 'enCurso' as const }];
const contar = (
  evento:
    'anotarPlanEnEjecucion' | 'anotarPlanEnCierre' | 'anotarPlanCerrado' | 'anotarPlanSinEfecto',
) => avisarPadre(({ context }) => ({ evento, datos: { ordinal: context.ordinal } }));

const incorporarCompromiso = al(e.incorporarCompromiso, {
  acciones: [
    guardar(({ context, event }) => ({
      compromisos: {
        ...context.compromisos,
        [incorporados(context) + 1]: { codigo: event.datos.codigo, estado: 'abierto' },
      },
    })),
    abrirHijo(({ context, event: { datos } }) => ({
      ref: `compromiso-${incorporados(context)}`,
      procedimiento: 'compromiso',
      entrada: {
        numero: incorporados(context),
        codigo: datos.codigo,
        inicio: datos.inicio,
        fin: datos.fin,
        hitos: datos.hitos,
      },
    })),
  ],
});

const concluir = (
  { compromisos }: ContextoPlan,
  d: { readonly numero: number; readonly resultado: EstadoDeCompromiso },
): Partial<ContextoPlan> => {
  const uno = compromisos[d.numero];
  return uno === undefined
    ? {}
    : { compromisos: { ...compromisos, [d.numero]: { ...uno, estado: d.resultado } } };
};

const ejecucion = {
  ...incorporarCompromiso,
  ...al(e.emitirDirectriz, {
    acciones: [
      guardar(({ context: { directrices } }) => ({
        directrices: { ...directrices, emitidas: directrices.emitidas + 1 },
      })),
      avisar('DIRECTRIZ_EMITIDA', ['delegado', 'pocl', 'grupoEjecutor']),
    ],
  }),
  ...al(e.cumplirDirectriz, {
    acciones: [
      guardar(({ context: { directrices } }) => ({
        directrices: { ...directrices, cumplidas: directrices.cumplidas + 1 },
      })),
    ],
  }),
  ...al(e.registrarInformeAvance, {
    acciones: [
      guardar(({ context: { informes } }) => ({
        informes: { ...informes, presentados: informes.presentados + 1 },
      })),
      avisar('INFORME_PRESENTADO', ['foro', 'secretariaTecnica']),
    ],
  }),
  ...al(e.validarInforme, {
    acciones: [
      guardar(({ context: { informes }, event }) => ({
        informes:
          event.datos.resultado === 'validado'
            ? { ...informes, validados: informes.validados + 1 }
            : { ...informes, observados: informes.observados + 1 },
      })),
    ],
  }),
};

const cierre = {
  ...al(e.entregarInformeFinal, {
    anota: EN_CURSO(15),
    acciones: [
      guardar(() => ({ informeFinal: true })),
      avisar('INFORME_FINAL_ENTREGADO', ['autoridad', 'poc']),
    ],
  }),
  ...al(e.rendirCuentas, { anota: EN_CURSO(15), acciones: [guardar(() => ({ rendicion: true }))] }),
  ...al(e.solicitarEvaluacion, {
    anota: EN_CURSO(15),
    acciones: [
      guardar(() => ({ evaluacion: true })),
      avisar('EVALUACION_SOLICITADA', ['evaluador', 'poc']),
    ],
  }),
  ...al(e.registrarEvaluacion, {
    anota: EN_CURSO(15),
    acciones: [guardar(() => ({ evaluacion: true }))],
  }),
};

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
      on: al(e.dejarSinEfecto, {
        destino: 'planDejadoSinEfecto',
        acciones: [contar('anotarPlanSinEfecto')],
      }),
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
            contar('anotarPlanEnEjecucion'),
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
        ...al(e.organizarEjecucion, { anota: EN_CURSO(14), destino: 'coordinandoImplementacion' }),
        ...incorporarCompromiso,
      },
    },
    coordinandoImplementacion: {
      meta: enPaso(14, 'enCurso'),
      on: {
        ...ejecucion,
        ...al(e.coordinarImplementacion, {
          cierra: true,
          abre: [15],
          destino: 'cerrandoPlan',
          acciones: [contar('anotarPlanEnCierre')],
        }),
      },
    },
    cerrandoPlan: {
      meta: enPaso(15, 'enCurso'),
      on: {
        ...cierre,
        ...al(e.cerrarPlan, {
          cierra: true,
          destino: 'planCerrado',
          acciones: [contar('anotarPlanCerrado')],
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
