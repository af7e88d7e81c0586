/** Rows 10 to 13 of Anexo 4, once there is a forum: its norm (`normativa.ts`), its training (12) and its plans, one after another. */
import { abrirHijo, al, alVencer, avisar, enPaso } from '../al.js';
import type { Anotacion } from '../al.js';
import { sectoresSinNadie } from '../exigencias.js';
import { guardar, PENDIENTE, saldar, sensibilizacionesDe } from './contexto.js';
import type { ContextoImplementacion } from './contexto.js';
import * as e from './eventos.js';
import { alcanceDel13, marcaDeSensibilizacion, nuevoDiagnostico, nuevoMapeo } from './reabrir.js';
import { normativa } from './normativa.js';

const sensibilizado = {
  cierra: true,
  destino: 'foroSensibilizado',
  anota: ({ context }: { readonly context: ContextoImplementacion }): readonly Anotacion[] => [
    ...saldar(context, PENDIENTE.sensibilizacion, 12, 13),
    ...alcanceDel13(context, { sensibilizado: true }),
  ],
  acciones: [
    guardar(({ context, event }) => ({
      sensibilizaciones: {
        ...context.sensibilizaciones,
        foro: context.sensibilizaciones.foro + sensibilizacionesDe(event),
      },
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
          // What made it possible is still so; and if a plan came to be executed (14), 13 was met by that one.
          anota: ({ context }) => [
            { paso: 13, estado: context.pasos[14] === undefined ? 'disponible' : 'cumplido' },
          ],
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
