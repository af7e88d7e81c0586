/**
 * One session of a body, as Cuenca's methodology (S0 §4.1, §5) tells of it: called with its notice, held live or told
 * whole, called again without quorum, and its minutes written, approved and signed. Approved, they do not change: what
 * must be said afterwards is said in an acta aclaratoria. Its agreements are processes below it.
 */
import { setup } from 'xstate';
import { abrirHijos, al, alNacer, alVencer, avisar, base, SIN_RELOJ } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import * as cambios from './cambios.js';
import { accionGuardar, alAbrirse, guardar } from './contexto.js';
import type { ContextoSesion, Parte } from './contexto.js';
import * as e from './eventos.js';
import { modificar } from './orden-del-dia.js';

const QUIENES = ['secretariaTecnica', 'foro', 'pocl', 'grupoEjecutor', 'grupoNucleo'] as const;
const anunciar = (codigo: string) =>
  avisar(codigo, QUIENES, ({ context }) => ({
    sesion: context.numero ?? String(context.ordinal),
    fecha: context.fecha,
  }));
// Each act's own schema gave the data their shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const con = (cambio: (c: ContextoSesion, d: any, h: Suceso['hechos']) => Parte) =>
  guardar(({ context, event }) => cambio(context, event.datos, event.hechos));

const convocar = al(e.convocarSesion, {
  destino: '#sesion.sesionConvocada',
  acciones: [con(cambios.convocar), anunciar('SESION_CONVOCADA')],
});
const cancelar = al(e.cancelarSesion, {
  destino: '#sesion.sesionCancelada',
  acciones: [anunciar('SESION_CANCELADA')],
});
const celebrar = al(e.celebrarSesion, {
  destino: '#sesion.redactandoActa',
  acciones: [con(cambios.celebrar)],
});
const clausurar = al(e.clausurarSesion, {
  destino: '#sesion.redactandoActa',
  acciones: [con((_c, d) => ({ fin: d.hora ?? null, celebrada: true }))],
});
const aclarar = al(e.aclararActa, { acciones: [con(cambios.aclarar)] });
const publicar = al(e.publicarActa, { acciones: [con(cambios.publicar)] });

const { guards, actions } = base<ContextoSesion>();

export const maquinaDeSesion = setup({
  types: {} as { context: ContextoSesion; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: { ...actions, guardar: accionGuardar },
  delays: { terminoDeSegundaConvocatoria: SIN_RELOJ },
}).createMachine({
  id: 'sesion',
  context: alNacer(alAbrirse),
  initial: 'preparandoConvocatoria',
  states: {
    preparandoConvocatoria: { on: { ...convocar, ...celebrar, ...cancelar } },
    sesionConvocada: {
      on: {
        ...convocar,
        ...al(e.adjuntarInforme, {
          acciones: [con((c, d) => ({ informePrevio: d.informePrevio ?? c.informePrevio }))],
        }),
        ...al(e.instalarSesion, {
          destino: 'sesionInstalada',
          acciones: [con(cambios.instalar)],
        }),
        ...al(e.declararSinQuorum, {
          destino: 'quorumNoReunido',
          acciones: [con(cambios.sinQuorum), anunciar('SESION_SIN_QUORUM')],
        }),
        ...celebrar,
        ...cancelar,
      },
    },
    quorumNoReunido: {
      on: {
        ...al(e.convocarSegundaVez, {
          destino: 'sesionConvocada',
          acciones: [con(cambios.convocarDeNuevo), anunciar('SESION_CONVOCADA_DE_NUEVO')],
        }),
        ...cancelar,
      },
      /** Past it, what is held is said to be late: nobody is kept from holding it. */
      after: {
        terminoDeSegundaConvocatoria: alVencer({
          paso: null,
          acciones: [anunciar('SEGUNDA_CONVOCATORIA_VENCIDA')],
        }),
      },
    },
    sesionInstalada: {
      on: {
        ...al(e.registrarAsistencia, { acciones: [con(cambios.mover)] }),
        ...al(e.modificarOrdenDelDia, {
          acciones: [con((c, d) => ({ puntos: modificar(c, d.agregados, d.retirados) }))],
        }),
        ...al(e.decidirPunto, { acciones: [con(cambios.decidirPunto)] }),
        ...al(e.suspenderSesion, { destino: 'sesionSuspendida' }),
        ...clausurar,
      },
    },
    sesionSuspendida: {
      on: { ...al(e.reanudarSesion, { destino: 'sesionInstalada' }), ...clausurar },
    },
    redactandoActa: {
      on: {
        ...al(e.elaborarActa, { acciones: [con(cambios.elaborar)] }),
        ...al(e.registrarActaGenerada, { acciones: [con(cambios.registrarGenerada)] }),
        ...al(e.aprobarActa, {
          destino: 'actaAprobada',
          acciones: [
            con(cambios.aprobar),
            abrirHijos(({ context }) =>
              context.acuerdos.map((a: ContextoSesion['acuerdos'][number]) => ({
                ref: `acuerdo-${a.n}`,
                procedimiento: 'acuerdo',
                entrada: {
                  numero: a.n,
                  punto: a.punto,
                  texto: a.texto,
                  responsable: a.responsable,
                  representacion: a.representacion,
                  vence: a.vence,
                },
              })),
            ),
            anunciar('ACTA_APROBADA'),
          ],
        }),
      },
    },
    actaAprobada: {
      on: {
        ...al(e.registrarActaGenerada, { acciones: [con(cambios.registrarGenerada)] }),
        ...al(e.firmarActa, {
          destino: 'actaFirmada',
          acciones: [con(cambios.firmar), anunciar('ACTA_FIRMADA')],
        }),
        ...publicar,
        ...aclarar,
      },
    },
    actaFirmada: {
      on: { ...publicar, ...aclarar },
    },
    sesionCancelada: { type: 'final' },
  },
});
