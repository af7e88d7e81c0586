/**
 * One body of a titular: the forum of row 9 of Anexo 4, and the Comité Impulsor, Consejo Consultivo, Grupo Núcleo, Grupo
 * Ejecutor or comisión that meets under its rules. It is constituted, adopts the norm it meets by, and its rhythm is
 * watched. Its sessions are processes of their own, that ask it who sits and by which norm on their day.
 */
import { setup } from 'xstate';
import { al, alNacer, alVencer, avisar, base, SIN_RELOJ } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import { accionGuardar, adoptar, alNacerOrgano, comprobarCadencia, guardar } from './contexto.js';
import type { ContextoOrgano } from './contexto.js';
import * as e from './eventos.js';
import * as cambios from './representaciones.js';

const ALERTA = ['secretariaTecnica', 'pocl', 'poc', 'grupoNucleo'] as const;

const representaciones = {
  ...al(e.crearRepresentacion, {
    acciones: [
      guardar(({ context, event }) => ({
        representaciones: cambios.crear(context, [event.datos], event.hechos),
      })),
    ],
  }),
  ...al(e.terminarRepresentaciones, {
    acciones: [
      guardar(({ context, event }) => ({
        representaciones: cambios.terminar(
          context,
          event.datos.representaciones ?? [],
          event.datos.fin ?? 'renovacion',
          event.hechos,
        ),
      })),
    ],
  }),
  ...al(e.acreditarDelegacion, {
    acciones: [
      guardar(({ context, event }) => ({
        representaciones: cambios.acreditar(context, event.datos, event.hechos),
      })),
    ],
  }),
  ...al(e.objetarDelegacion, {
    acciones: [
      guardar(({ context, event }) => ({
        representaciones: cambios.objetar(context, event.datos.representacion, event.datos.calidad),
      })),
      avisar('DELEGACION_OBJETADA', ['secretariaTecnica', 'pocl'], ({ context, event }) => ({
        organo: context.nombre,
        representacion: context.representaciones[event.datos.representacion]?.nombre ?? '—',
      })),
    ],
  }),
  ...al(e.elegirDirectiva, {
    acciones: [
      guardar(({ context, event }) => ({
        representaciones: cambios.elegir(context, event.datos),
      })),
    ],
  }),
};

const comprobar = {
  destino: 'comprobandoCadencia',
  acciones: [guardar(({ context, event }) => comprobarCadencia(context, event.hechos))],
};

const { guards, actions } = base<ContextoOrgano>();

export const maquinaDeOrgano = setup({
  types: {} as { context: ContextoOrgano; events: Suceso; input: EntradaDeMaquina },
  guards: {
    ...guards,
    sinCadencia: ({ context }) => context.cadenciaMeses === null,
    cadenciaVencida: ({ context }) => context.cadenciaVencida,
  },
  actions: { ...actions, guardar: accionGuardar },
  delays: { cadenciaDeSesiones: SIN_RELOJ, revisionDeCadencia: SIN_RELOJ },
}).createMachine({
  id: 'organo',
  context: alNacer(alNacerOrgano),
  initial: 'constituyendoOrgano',
  states: {
    constituyendoOrgano: {
      on: al(e.constituirOrgano, {
        destino: 'organoConstituido',
        acciones: [
          guardar(({ context, event }) => ({
            constituido: {
              fecha: event.hechos.ocurridoEn,
              documento: event.datos.acta ?? null,
            },
            representaciones: cambios.crear(
              context,
              event.datos.representaciones ?? [],
              event.hechos,
            ),
          })),
          avisar('ORGANO_CONSTITUIDO', ['secretariaTecnica', 'pocl', 'poc'], ({ context }) => ({
            organo: context.nombre,
          })),
        ],
      }),
    },
    organoConstituido: {
      initial: 'cadenciaNoDefinida',
      on: {
        ...representaciones,
        ...al(e.adoptarNormativa, {
          destino: '.comprobandoCadencia',
          reentra: true,
          acciones: [guardar(({ context, event }) => adoptar(context, event.datos, event.hechos))],
        }),
        ...al(e.terminarFunciones, { destino: 'funcionesTerminadas' }),
      },
      states: {
        cadenciaNoDefinida: {},
        cadenciaCumplida: {
          after: { cadenciaDeSesiones: alVencer({ paso: null, ...comprobar }) },
        },
        comprobandoCadencia: {
          always: [
            { guard: 'sinCadencia', target: 'cadenciaNoDefinida' },
            {
              guard: 'cadenciaVencida',
              target: 'cadenciaIncumplida',
              actions: {
                type: 'avisar',
                params: ({ context }) => ({
                  codigo: 'CADENCIA_VENCIDA',
                  roles: ALERTA,
                  params: {
                    organo: context.nombre,
                    desde: context.cadenciaDesde,
                    meses: context.cadenciaMeses,
                  },
                }),
              },
            },
            { target: 'cadenciaCumplida' },
          ],
        },
        /** Looked at again every month, and told again, until a session is held. */
        cadenciaIncumplida: {
          after: { revisionDeCadencia: alVencer({ paso: null, ...comprobar }) },
        },
      },
    },
    funcionesTerminadas: { type: 'final' },
  },
});
