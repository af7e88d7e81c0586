/**
 * Rows 1 to 12 of Anexo 4, and the door to 13–15, which each plan walks by itself. After the compromiso, three things
 * go on at once: telling the Grupo Núcleo (3), training the delegados (4) and the way of the local government (5 → 9,
 * then norm, training of the forum and plans). What the POC owes in 3, 4 and 12 never holds that way back.
 */
import { setup } from 'xstate';
import { al, alNacer, alVencer, avisar, base, enPaso, SIN_RELOJ } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import { conForo } from './con-foro.js';
import {
  accionGuardar,
  alEmpezar,
  guardar,
  PENDIENTE,
  saldar,
  sensibilizacionesDe,
} from './contexto.js';
import type { ContextoImplementacion } from './contexto.js';
import * as e from './eventos.js';
import { preparando } from './preparando.js';
import { alcanceDel6 } from './reabrir.js';

const registrarInsistencia = al(e.registrarInsistencia, {
  acciones: [guardar(({ context }) => ({ insistencias: context.insistencias + 1 }))],
});

const grupoNucleo = {
  initial: 'informandoGrupoNucleo',
  states: {
    informandoGrupoNucleo: {
      meta: enPaso(3, 'disponible'),
      on: al(e.informarGrupoNucleo, {
        cierra: true,
        destino: 'grupoNucleoInformado',
        acciones: [
          guardar(() => ({ grupoNucleoInformado: true })),
          avisar('GRUPO_NUCLEO_INFORMADO', ['grupoNucleo', 'pocl']),
        ],
      }),
    },
    grupoNucleoInformado: {
      on: al(e.registrarApoyoDelGrupoNucleo, {
        acciones: [avisar('APOYO_DEL_GRUPO_NUCLEO', ['delegado', 'pocl', 'poc'])],
      }),
    },
  },
} as const;

const contarSensibilizacion = guardar(({ context, event }) => ({
  sensibilizaciones: {
    ...context.sensibilizaciones,
    delegados: context.sensibilizaciones.delegados + sensibilizacionesDe(event),
  },
}));
const delegadosSensibilizados = al(e.sensibilizarDelegados, {
  cierra: true,
  destino: 'delegadosSensibilizados',
  anota: ({ context }) => [
    ...saldar(context, PENDIENTE.sensibilizacion, 4, 6),
    ...alcanceDel6(context),
  ],
  acciones: [contarSensibilizacion],
});

const sensibilizacionDelegados = {
  initial: 'sensibilizandoDelegados',
  states: {
    sensibilizandoDelegados: {
      meta: enPaso(4, 'disponible'),
      on: delegadosSensibilizados,
      after: {
        metaSensibilizacionDelegados: alVencer({
          paso: 4,
          destino: 'sensibilizacionDelegadosAtrasada',
          anota: ({ context }) => [
            { paso: 4, pone: [PENDIENTE.sensibilizacion] },
            ...alcanceDel6(context),
          ],
          acciones: [avisar('SENSIBILIZACION_DELEGADOS_PENDIENTE', ['poc', 'gremio', 'pocl'])],
        }),
      },
    },
    sensibilizacionDelegadosAtrasada: {
      meta: enPaso(4, 'disponible'),
      on: delegadosSensibilizados,
    },
    /** Trainings repeat: later ones are counted and the step stays closed. */
    delegadosSensibilizados: {
      on: al(e.sensibilizarDelegados, { acciones: [contarSensibilizacion] }),
    },
  },
} as const;

const { guards, actions } = base<ContextoImplementacion>();

export const maquinaDeImplementacion = setup({
  types: {} as { context: ContextoImplementacion; events: Suceso; input: EntradaDeMaquina },
  guards: {
    ...guards,
    hayNormativaVigente: ({ context }) => context.normativa.vigente > 0,
  },
  actions: { ...actions, guardar: accionGuardar },
  delays: { metaSensibilizacionDelegados: SIN_RELOJ, metaSensibilizacionForo: SIN_RELOJ },
}).createMachine({
  id: 'implementacion',
  context: alNacer((_entrada, hechos) => alEmpezar(hechos)),
  initial: 'indicandoInteres',
  states: {
    indicandoInteres: {
      meta: enPaso(1, 'disponible'),
      on: {
        ...al(e.indicarInteres, {
          cierra: true,
          abre: [2],
          destino: 'suscribiendoCompromiso',
          acciones: [
            guardar(({ event }) => ({ origen: event.datos.origen })),
            avisar('INTERES_INDICADO', ['autoridad', 'poc', 'gremio']),
          ],
        }),
        ...registrarInsistencia,
      },
    },
    suscribiendoCompromiso: {
      meta: enPaso(2, 'disponible'),
      on: {
        ...al(e.suscribirCompromiso, {
          cierra: true,
          abre: [3, 4, 5],
          destino: 'implementando',
          acciones: [
            guardar(({ event }) => ({ delegados: event.datos.delegados ?? null })),
            avisar('COMPROMISO_SUSCRITO', ['poc', 'gremio', 'pocl', 'delegado']),
          ],
        }),
        ...registrarInsistencia,
      },
    },
    implementando: {
      type: 'parallel',
      on: {
        ...al(e.cambiarAutoridad, {
          anota: [{ paso: 2, pone: [PENDIENTE.ratificacion] }],
          acciones: [
            guardar(() => ({ adhesionPorRatificar: true })),
            avisar('RATIFICAR_ADHESION', ['autoridad', 'pocl', 'poc'], ({ event }) => ({
              desde: event.datos.desde ?? null,
            })),
          ],
        }),
        ...al(e.ratificarAdhesion, {
          anota: [{ paso: 2, quita: [PENDIENTE.ratificacion] }],
          acciones: [guardar(() => ({ adhesionPorRatificar: false }))],
        }),
        ...al(e.cambiarPocl, { acciones: [avisar('POCL_CAMBIADO', ['poc', 'gremio', 'pocl'])] }),
        ...al(e.redesignarDelegados, {
          acciones: [guardar(({ event }) => ({ delegados: event.datos.delegados ?? null }))],
        }),
        ...registrarInsistencia,
        ...al(e.registrarAsistenciaTecnica, {
          acciones: [guardar(({ context }) => ({ asistencias: context.asistencias + 1 }))],
        }),
      },
      states: {
        grupoNucleo,
        sensibilizacionDelegados,
        camino: { initial: 'preparando', states: { preparando, conForo } },
      },
    },
  },
});
