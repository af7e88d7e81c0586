/**
 * What somebody wrote about a commitment: an observation on its draft while it is in consultation (S3, point 3), or a
 * comment while it is carried out. Once it is published it waits for an answer with reasons.
 */
import { assign, setup } from 'xstate';
import { al, alNacer, avisar, base, evento } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import { CONDUCCION } from '../conduccion.js';
import type { PorCuentaDe } from '../contrato.js';
import * as d from './datos.js';
import type { ContextoAporte } from './datos.js';

/** Those who write the plan answer for its drafts; those who carry a commitment out, for it. */
const quienes = {
  paso: null,
  actua: ['delegado', 'pocl', 'secretariaTecnica', 'foro', 'grupoEjecutor', 'grupoNucleo'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'delegado', registran: ['pocl'], prueba: 'sobre' },
    { actua: 'grupoEjecutor', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' },
  ] satisfies PorCuentaDe[],
  soloEn: CONDUCCION,
  espera: false,
} as const;
const responderAporte = evento('responderAporte', { ...quienes, datos: d.responderAporte });
const retirarAporte = evento('retirarAporte', { ...quienes, datos: d.retirarAporte });

const { guards, actions } = base<ContextoAporte>();
type Parte = Partial<Pick<ContextoAporte, 'respuesta' | 'retirado'>>;

export const maquinaDeAporte = setup({
  types: {} as { context: ContextoAporte; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: {
    ...actions,
    guardar: assign<ContextoAporte, Suceso, Parte, Suceso, never>((_args, parte) => parte),
  },
}).createMachine({
  id: 'aporte',
  context: alNacer(d.alRecibirse),
  initial: 'respondiendoAporte',
  states: {
    respondiendoAporte: {
      on: {
        ...al(responderAporte, {
          destino: 'aporteRespondido',
          acciones: [
            {
              type: 'guardar',
              params: ({ event }: { event: Suceso }): Parte => ({
                respuesta: event.datos.respuesta ?? null,
              }),
            },
            avisar('APORTE_RESPONDIDO', ['pocl', 'foro'], ({ context }) => ({
              codigo: context.codigo,
            })),
          ],
        }),
        ...al(retirarAporte, {
          destino: 'aporteRetirado',
          acciones: [{ type: 'guardar', params: (): Parte => ({ retirado: true }) }],
        }),
      },
    },
    aporteRespondido: {
      on: al(retirarAporte, {
        destino: 'aporteRetirado',
        acciones: [{ type: 'guardar', params: (): Parte => ({ retirado: true }) }],
      }),
    },
    aporteRetirado: { type: 'final' },
  },
  output: ({ context }) => ({ codigo: context.codigo }),
});
