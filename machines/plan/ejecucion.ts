/** Row 14 of Anexo 4 while it lasts: commitments come in and end, directives and progress reports come and go. */
import { abrirHijo, al, avisar } from '../al.js';
import { guardar, incorporados } from './contexto.js';
import type { ContextoPlan, EstadoDeCompromiso } from './contexto.js';
import * as e from './eventos.js';

export const incorporarCompromiso = al(e.incorporarCompromiso, {
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
        inicio: datos.inicio ?? null,
        fin: datos.fin ?? null,
        hitos: datos.hitos ?? null,
      },
    })),
  ],
});

/** A commitment that ended; one the plan never had changes nothing. */
export const concluir = (
  { compromisos }: ContextoPlan,
  d: { readonly numero: number; readonly resultado: EstadoDeCompromiso },
): Partial<ContextoPlan> => {
  const uno = compromisos[d.numero];
  return uno === undefined
    ? {}
    : { compromisos: { ...compromisos, [d.numero]: { ...uno, estado: d.resultado } } };
};

/** Without the one applied; when it is not said which, the oldest. */
function sinUna(
  pendientes: ContextoPlan['directrices']['pendientes'],
  numero: number | undefined,
): ContextoPlan['directrices']['pendientes'] {
  const una =
    numero ??
    Object.keys(pendientes)
      .map(Number)
      .sort((a, b) => a - b)[0];
  return Object.fromEntries(Object.entries(pendientes).filter(([n]) => Number(n) !== una));
}

/** What is said of the plan as a whole, from the day it is opened. */
export const siempre = {
  ...al(e.describirPlan, {
    acciones: [guardar(({ context, event: { datos } }) => descrito(context, datos))],
  }),
  ...al(e.revisarEstandar),
  ...al(e.fijarFechasDeCierre, {
    acciones: [
      guardar(({ context: { fechas }, event: { datos } }) => ({
        fechas: {
          ejecucion: datos.ejecucion ?? fechas?.ejecucion ?? null,
          informes: datos.informes ?? fechas?.informes ?? null,
          cierre: datos.cierre ?? fechas?.cierre ?? null,
        },
      })),
    ],
  }),
};

/** Only what a rule will look at; the words of the form are in the journal. */
const descrito = (
  { ficha, finDeMandato }: ContextoPlan,
  d: {
    readonly entidadDeMonitoreo?: string;
    readonly contactoDeMonitoreo?: string;
    readonly respaldos?: readonly unknown[];
    readonly finDeMandato?: string;
  },
): Partial<ContextoPlan> => ({
  finDeMandato: d.finDeMandato ?? finDeMandato,
  ficha: {
    entidad: d.entidadDeMonitoreo !== undefined || ficha?.entidad === true,
    contacto: d.contactoDeMonitoreo !== undefined || ficha?.contacto === true,
    respaldos: d.respaldos?.length ?? ficha?.respaldos ?? 0,
  },
});

export const ejecucion = {
  ...incorporarCompromiso,
  ...al(e.emitirDirectriz, {
    acciones: [
      guardar(({ context: { directrices }, event }) => ({
        directrices: {
          ...directrices,
          emitidas: directrices.emitidas + 1,
          pendientes: {
            ...directrices.pendientes,
            [directrices.emitidas + 1]: event.datos.hasta ?? null,
          },
        },
      })),
      avisar('DIRECTRIZ_EMITIDA', ['delegado', 'pocl', 'grupoEjecutor']),
    ],
  }),
  ...al(e.cumplirDirectriz, {
    acciones: [
      guardar(({ context: { directrices }, event }) => ({
        directrices: {
          ...directrices,
          cumplidas: directrices.cumplidas + 1,
          pendientes: sinUna(directrices.pendientes, event.datos.directrizNumero),
        },
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
  ...al(e.actualizarPlan, {
    acciones: [
      guardar(({ context, event }) => ({
        actualizaciones: context.actualizaciones + 1,
        fin: event.datos.fin ?? context.fin,
      })),
      avisar('PLAN_ACTUALIZADO', ['delegado', 'grupoEjecutor', 'poc'], ({ context }) => ({
        ordinal: context.ordinal,
      })),
    ],
  }),
  ...al(e.programarComunicacion, {
    acciones: [
      guardar(({ context: { comunicacion }, event }) => ({
        comunicacion: {
          ...comunicacion,
          pendientes: [...new Set([...comunicacion.pendientes, event.datos.clave as string])],
        },
      })),
    ],
  }),
  ...al(e.cumplirComunicacion, {
    acciones: [
      guardar(({ context: { comunicacion }, event }) => ({
        comunicacion: {
          hechas: comunicacion.hechas + 1,
          pendientes: comunicacion.pendientes.filter((k) => k !== event.datos.clave),
        },
      })),
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
