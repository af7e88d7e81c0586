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

export const ejecucion = {
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
