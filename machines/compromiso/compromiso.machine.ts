/**
 * One commitment of a plan while row 14 of Anexo 4 lasts: not begun, in execution, late, and one of two ends. Its
 * roadmap, indicators and difficulties go with it; whatever its end, its plan is told.
 */
import { setup } from 'xstate';
import { al, alNacer, avisar, avisarPadre, base } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import {
  accionGuardar,
  alDecirAvance,
  alIncorporarse,
  guardar,
  hitoEn,
  otraRuta,
  unHitoMas,
} from './contexto.js';
import type { ContextoCompromiso } from './contexto.js';
import * as e from './eventos.js';

const conCodigo = ({ context }: { context: ContextoCompromiso }) => ({ codigo: context.codigo });
const alTerminar = (resultado: 'cumplido' | 'cerradoSinCumplir') =>
  avisarPadre(({ context }) => ({
    evento: 'anotarCompromisoConcluido',
    datos: { numero: context.numero, codigo: context.codigo, resultado },
  }));

/** As long as it has not ended, whether it has begun or not. */
const mientrasViva = {
  ...al(e.describirCompromiso, {
    acciones: [
      guardar(({ context, event: { datos } }) => ({
        inicio: datos.inicio ?? context.inicio,
        fin: datos.fin ?? context.fin,
      })),
    ],
  }),
  ...al(e.aprobarHojaDeRuta, {
    acciones: [
      guardar(({ context, event }) => otraRuta(context, event.datos.hitos)),
      avisar('HOJA_DE_RUTA_APROBADA', ['grupoEjecutor', 'delegado', 'pocl'], ({ context }) => ({
        codigo: context.codigo,
        version: context.version,
      })),
    ],
  }),
  ...al(e.definirIndicador, {
    acciones: [
      guardar(({ context, event }) => ({
        indicadores: [...new Set([...context.indicadores, event.datos.clave as string])],
      })),
    ],
  }),
  ...al(e.registrarMedicion),
  ...al(e.escalarDificultad, {
    acciones: [
      guardar(({ context, event }) => ({
        escalamientos: context.escalamientos + 1,
        abiertos: [...context.abiertos, context.escalamientos + 1],
        asuntos:
          event.datos.asunto === undefined
            ? context.asuntos
            : {
                ...context.asuntos,
                [context.escalamientos + 1]: {
                  asunto: event.datos.asunto as string,
                  desde: event.hechos.ocurridoEn,
                },
              },
      })),
      avisar('DIFICULTAD_ESCALADA', ['foro', 'secretariaTecnica', 'pocl'], conCodigo),
    ],
  }),
  ...al(e.atenderEscalamiento, {
    acciones: [
      guardar(({ context, event }) => ({
        abiertos: context.abiertos.filter((n) => n !== event.datos.escalamiento),
        asuntos: Object.fromEntries(
          Object.entries(context.asuntos).filter(([n]) => Number(n) !== event.datos.escalamiento),
        ),
      })),
      avisar('ESCALAMIENTO_ATENDIDO', ['grupoEjecutor', 'delegado', 'pocl'], conCodigo),
    ],
  }),
  ...al(e.cerrarSinCumplir, {
    destino: '#compromiso.cerradoSinCumplir',
    acciones: [
      alTerminar('cerradoSinCumplir'),
      avisar('COMPROMISO_SIN_CUMPLIR', ['foro', 'poc', 'pocl'], conCodigo),
    ],
  }),
};
const enMarcha = {
  ...al(e.registrarAvance, {
    acciones: [
      guardar(({ context, event: { datos, hechos } }) => ({
        ...alDecirAvance(context, hechos.ocurridoEn, { total: datos.avance, hitos: datos.hitos }),
        avances: context.avances + 1,
        porValidar: [...context.porValidar, context.avances + 1],
      })),
    ],
  }),
  ...al(e.validarAvance, {
    acciones: [
      guardar(({ context, event }) => ({
        porValidar: context.porValidar.filter((n) => n !== event.datos.informeNumero),
      })),
    ],
  }),
  ...al(e.actualizarHito, {
    acciones: [
      guardar(({ context, event: { datos, hechos } }) => ({
        ...hitoEn(context, datos.hito, datos.estado),
        ...alDecirAvance(context, hechos.ocurridoEn, { hitos: [datos] }),
      })),
    ],
  }),
  ...al(e.cumplirHito, {
    acciones: [guardar(({ context, event }) => unHitoMas(context, event.datos.hito))],
  }),
  ...al(e.cumplirCompromiso, {
    destino: '#compromiso.cumplido',
    acciones: [
      alTerminar('cumplido'),
      avisar('COMPROMISO_CUMPLIDO', ['foro', 'poc', 'pocl'], conCodigo),
    ],
  }),
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
      on: { ...al(e.iniciarCompromiso, { destino: 'ejecutandoCompromiso' }), ...mientrasViva },
    },
    ejecutandoCompromiso: {
      on: {
        ...enMarcha,
        ...mientrasViva,
        ...al(e.registrarRetraso, {
          destino: 'retrasado',
          acciones: [avisar('COMPROMISO_RETRASADO', ['foro', 'pocl'], conCodigo)],
        }),
      },
    },
    retrasado: {
      on: {
        ...enMarcha,
        ...mientrasViva,
        ...al(e.superarRetraso, { destino: 'ejecutandoCompromiso' }),
      },
    },
    cumplido: { type: 'final' },
    cerradoSinCumplir: { type: 'final' },
  },
  output: ({ context }) => ({
    codigo: context.codigo,
    hitos: context.hitos,
    hitosCumplidos: context.hitosCumplidos,
  }),
});
