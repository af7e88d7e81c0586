/** Rows 10 to 13 of Anexo 4, once there is a forum: its norm (10 ⇄ 11), its training (12) and its plans, one after another. */
import { abrirHijo, al, alVencer, avisar, enPaso } from '../al.js';
import type { Anotacion } from '../al.js';
import { sectoresSinNadie } from '../exigencias.js';
import { guardar, PENDIENTE, saldar } from './contexto.js';
import type { ContextoImplementacion } from './contexto.js';
import * as e from './eventos.js';
import {
  alcanceDel13,
  marcaDeSensibilizacion,
  nuevoDiagnostico,
  nuevoMapeo,
} from './preparando.js';
import { versionDePropuesta } from './requisitos.js';

const reformarNormativa = al(e.reformarNormativa, {
  destino: 'cocreandoNormativa',
  abre: [10],
  anota: [{ paso: 11, estado: 'aunNo' }],
  acciones: [avisar('NORMATIVA_EN_REFORMA', ['foro', 'autoridad', 'poc'])],
});

const normativa = {
  initial: 'distinguiendoBase',
  states: {
    /** On guidelines the norm is to be written; a norm that already existed is in force from the start. */
    distinguiendoBase: {
      always: [
        { guard: 'hayNormativaPreexistente', target: 'normativaAprobada' },
        { target: 'cocreandoNormativa' },
      ],
    },
    cocreandoNormativa: {
      meta: enPaso(10, 'disponible'),
      on: al(e.cocrearNormativa, {
        cierra: true,
        abre: [11],
        destino: 'aprobandoNormativa',
        acciones: [
          guardar(({ context, event }) => ({
            normativa: {
              ...context.normativa,
              ronda: context.normativa.ronda + 1,
              presentada: versionDePropuesta(event.datos, event.hechos),
            },
          })),
          avisar('NORMATIVA_PRESENTADA', ['autoridad', 'pocl']),
        ],
      }),
    },
    aprobandoNormativa: {
      meta: enPaso(11, 'disponible'),
      on: {
        ...al(e.observarNormativa, {
          destino: 'cocreandoNormativa',
          anota: [
            { paso: 11, estado: 'aunNo' },
            { paso: 10, estado: 'observado' },
          ],
          acciones: [avisar('NORMATIVA_OBSERVADA', ['foro', 'secretariaTecnica', 'pocl'])],
        }),
        ...al(e.aprobarNormativa, {
          cierra: true,
          anota: ({ context }) => alcanceDel13(context, { resuelta: true }),
          destino: 'normativaAprobada',
          acciones: [
            guardar(({ context }) => ({
              normativa: {
                ...context.normativa,
                vigente: context.normativa.vigente + 1,
                resuelta: true,
                presentada: null,
              },
            })),
            avisar('NORMATIVA_APROBADA', ['foro', 'poc', 'gremio']),
          ],
        }),
        ...al(e.omitirFormalizacion, {
          cierra: 'omitido',
          anota: ({ context }) => alcanceDel13(context, { resuelta: true }),
          destino: 'foroNoFormalizado',
          acciones: [
            guardar(({ context }) => ({
              normativa: { ...context.normativa, resuelta: true, presentada: null },
            })),
            avisar('FORO_SIN_FORMALIZAR', ['foro', 'poc']),
          ],
        }),
      },
    },
    normativaAprobada: { on: reformarNormativa },
    foroNoFormalizado: { on: reformarNormativa },
  },
} as const;

const sensibilizado = {
  cierra: true,
  destino: 'foroSensibilizado',
  anota: ({ context }: { readonly context: ContextoImplementacion }): readonly Anotacion[] => [
    ...saldar(context, PENDIENTE.sensibilizacion, 12, 13),
    ...alcanceDel13(context, { sensibilizado: true }),
  ],
  acciones: [
    guardar(({ context }) => ({
      sensibilizaciones: { ...context.sensibilizaciones, foro: context.sensibilizaciones.foro + 1 },
    })),
  ],
} as const;

const sensibilizacionForo = {
  initial: 'sensibilizandoForo',
  states: {
    sensibilizandoForo: {
      meta: enPaso(12, 'disponible'),
      on: al(e.sensibilizarForo, sensibilizado),
      after: {
        metaSensibilizacionForo: alVencer({
          paso: 12,
          destino: 'sensibilizacionForoAtrasada',
          anota: ({ context }) => [
            { paso: 12, pone: [PENDIENTE.sensibilizacion] },
            ...alcanceDel13(context, { sensibilizado: true }),
          ],
          acciones: [avisar('SENSIBILIZACION_FORO_PENDIENTE', ['poc', 'gremio', 'pocl'])],
        }),
      },
    },
    sensibilizacionForoAtrasada: {
      meta: enPaso(12, 'disponible'),
      on: al(e.sensibilizarForo, sensibilizado),
    },
    /** Trainings repeat: later ones are counted and the step stays closed. */
    foroSensibilizado: {
      on: al(e.sensibilizarForo, { acciones: sensibilizado.acciones }),
    },
  },
} as const;

const planes = {
  initial: 'esperandoPlan',
  on: {
    ...al(e.anotarPlanEnCierre, { cierra: true, abre: [15] }),
    ...al(e.anotarPlanCerrado, {
      cierra: true,
      acciones: [
        guardar(({ context }) => ({
          planes: { ...context.planes, cerrados: context.planes.cerrados + 1 },
        })),
        avisar('PLAN_CERRADO', ['autoridad', 'poc', 'gremio', 'foro'], ({ event }) => event.datos),
      ],
    }),
  },
  states: {
    esperandoPlan: {
      on: al(e.abrirPlan, {
        destino: 'cocreandoPlan',
        anota: ({ context }) => [
          { paso: 13, estado: 'enCurso' },
          ...marcaDeSensibilizacion(context, 12, 13),
        ],
        acciones: [
          guardar(({ context }) => ({
            planes: { ...context.planes, ultimo: context.planes.ultimo + 1 },
          })),
          abrirHijo(({ context, event }) => ({
            ref: `plan-${context.planes.ultimo}`,
            procedimiento: 'plan',
            entrada: {
              ordinal: context.planes.ultimo,
              regimenPlazo: event.datos.regimenPlazo,
              miembroOgp: event.datos.miembroOgp,
              finDeMandato: event.datos.finDeMandato ?? null,
            },
          })),
        ],
      }),
    },
    /** The next plan may open once this one is in execution or closing. */
    cocreandoPlan: {
      meta: enPaso(13, 'enCurso'),
      on: {
        ...al(e.anotarPlanEnEjecucion, { cierra: true, abre: [14], destino: 'esperandoPlan' }),
        ...al(e.anotarPlanSinEfecto, {
          anota: [{ paso: 13, estado: 'aunNo' }],
          destino: 'esperandoPlan',
        }),
      },
    },
  },
} as const;

const entidadesCompletas = (d: {
  entidades: number;
  principales: number;
  suplentes: number;
}): boolean => d.principales >= d.entidades && d.suplentes >= d.entidades;

export const conForo = {
  type: 'parallel',
  on: {
    ...nuevoDiagnostico,
    ...nuevoMapeo,
    ...al(e.registrarDelegacionesForo, {
      anota: ({ event }) => [
        entidadesCompletas(event.datos)
          ? { paso: 9, quita: [PENDIENTE.delegaciones] }
          : { paso: 9, pone: [PENDIENTE.delegaciones] },
      ],
    }),
    ...al(e.elegirDirectivaForo, {
      anota: ({ event: { datos } }) => [
        datos.presidencia && datos.coPresidencia && datos.secretariaTecnica
          ? { paso: 9, quita: [PENDIENTE.directiva] }
          : { paso: 9, pone: [PENDIENTE.directiva] },
      ],
    }),
    ...al(e.renovarForo, {
      cierra: true,
      anota: ({ event }) => [
        sectoresSinNadie(event.datos).length > 0
          ? { paso: 9, pone: [PENDIENTE.composicion, PENDIENTE.delegaciones] }
          : { paso: 9, pone: [PENDIENTE.delegaciones], quita: [PENDIENTE.composicion] },
      ],
      acciones: [avisar('FORO_RENOVADO', ['poc', 'foro'])],
    }),
  },
  states: { normativa, sensibilizacionForo, planes },
} as const;
