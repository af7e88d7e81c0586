/**
 * One commitment of a plan while row 14 of Anexo 4 lasts: not begun, in execution, late, and one of two ends. Whatever
 * its end, its plan is told.
 */
import { setup } from 'xstate';
import { al, alNacer, avisar, avisarPadre, base, evento } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import type { PorCuentaDe } from '../contrato.js';
import { accionGuardar, alIncorporarse, guardar } from './contexto.js';
import type { ContextoCompromiso } from './contexto.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

/** The group that executes it acts; its secretary, or the delegado of the unit in charge, records. */
const comun = {
  paso: null,
  actua: ['grupoEjecutor', 'delegado'],
  porCuentaDe: [
    { actua: 'grupoEjecutor', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'delegado', registran: ['pocl'], prueba: 'sobre' },
  ] satisfies PorCuentaDe[],
} as const;
/** Closing belongs to the forum that coordinates the plan. */
const delForo = {
  paso: null,
  actua: ['foro'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'delegado', 'pocl'], prueba: 'sobre' },
  ] satisfies PorCuentaDe[],
} as const;

const iniciarCompromiso = evento('iniciarCompromiso', {
  ...comun,
  datos: d.iniciarCompromiso,
  espera: true,
  meta: (c: ContextoCompromiso) => c.inicio,
});
const registrarAvance = evento('registrarAvance', {
  ...comun,
  datos: d.registrarAvance,
  requisitos: [r.AVANCE_CON_INFORME],
});
const cumplirHito = evento('cumplirHito', {
  ...comun,
  datos: d.cumplirHito,
  espera: (c: ContextoCompromiso) => c.hitos !== null && c.hitosCumplidos < c.hitos,
  meta: (c: ContextoCompromiso) => c.fin,
  requisitos: [r.VERIFICABLE_DE_HITO, r.HITO_DE_MAS],
});
const registrarRetraso = evento('registrarRetraso', { ...comun, datos: d.conMotivo });
const superarRetraso = evento('superarRetraso', { ...comun, datos: d.conMotivo });
const cumplirCompromiso = evento('cumplirCompromiso', {
  ...delForo,
  datos: d.cumplirCompromiso,
  espera: (c: ContextoCompromiso) => c.hitos === null || c.hitosCumplidos >= c.hitos,
  meta: (c: ContextoCompromiso) => c.fin,
  requisitos: [r.EVIDENCIA_DE_CUMPLIMIENTO, r.HITOS_CUMPLIDOS],
});
const cerrarSinCumplir = evento('cerrarSinCumplir', {
  ...delForo,
  datos: d.cerrarSinCumplir,
  requisitos: [r.INFORME_DE_CIERRE, r.NIVEL_COHERENTE],
});

const alTerminar = (resultado: 'cumplido' | 'cerradoSinCumplir') =>
  avisarPadre(({ context }) => ({
    evento: 'anotarCompromisoConcluido',
    datos: { numero: context.numero, codigo: context.codigo, resultado },
  }));
const cierres = {
  ...al(cerrarSinCumplir, {
    destino: '#compromiso.cerradoSinCumplir',
    acciones: [
      alTerminar('cerradoSinCumplir'),
      avisar('COMPROMISO_SIN_CUMPLIR', ['foro', 'poc', 'pocl'], ({ context }) => ({
        codigo: context.codigo,
      })),
    ],
  }),
};
const enMarcha = {
  ...al(registrarAvance, {
    acciones: [guardar(({ context }) => ({ avances: context.avances + 1 }))],
  }),
  ...al(cumplirHito, {
    acciones: [guardar(({ context }) => ({ hitosCumplidos: context.hitosCumplidos + 1 }))],
  }),
  ...al(cumplirCompromiso, {
    destino: '#compromiso.cumplido',
    acciones: [
      alTerminar('cumplido'),
      avisar('COMPROMISO_CUMPLIDO', ['foro', 'poc', 'pocl'], ({ context }) => ({
        codigo: context.codigo,
      })),
    ],
  }),
  ...cierres,
};

const { guards, actions } = base<ContextoCompromiso>();

export const maquinaDeCompromiso = setup({
  types: {} as { context: ContextoCompromiso; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: { ...actions, guardar: accionGuardar },
}).createMachine({
  id: 'compromiso',
  context: alNacer(alIncorporarse),
  initial: 'noIniciado',
  states: {
    noIniciado: {
      on: { ...al(iniciarCompromiso, { destino: 'ejecutandoCompromiso' }), ...cierres },
    },
    ejecutandoCompromiso: {
      on: {
        ...enMarcha,
        ...al(registrarRetraso, {
          destino: 'retrasado',
          acciones: [
            avisar('COMPROMISO_RETRASADO', ['foro', 'pocl'], ({ context }) => ({
              codigo: context.codigo,
            })),
          ],
        }),
      },
    },
    retrasado: { on: { ...enMarcha, ...al(superarRetraso, { destino: 'ejecutandoCompromiso' }) } },
    cumplido: { type: 'final' },
    cerradoSinCumplir: { type: 'final' },
  },
  output: ({ context }) => ({
    codigo: context.codigo,
    hitos: context.hitos,
    hitosCumplidos: context.hitosCumplidos,
  }),
});
