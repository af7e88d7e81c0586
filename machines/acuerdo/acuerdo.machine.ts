/** One agreement of a session, from the approval of its minutes: a task of whom it names until it is done or set aside. */
import { assign, setup } from 'xstate';
import { al, alNacer, avisar, base, evento } from '../al.js';
import type { EntradaDeMaquina, Suceso } from '../al.js';
import { CONDUCCION } from '../conduccion.js';
import { ROLES } from '../contrato.js';
import type { Cita, PorCuentaDe, Rol } from '../contrato.js';
import { contenido } from '../exigencias.js';
import * as d from './datos.js';
import type { ContextoAcuerdo } from './datos.js';

const cita: Cita = { documento: 'MINGA', lugar: 'acuerdos de una sesión', claves: [] };
const CONSTANCIA_DE_ACUERDO = contenido<{ informe?: string; verificable?: string }>(
  { codigo: 'CONSTANCIA_DE_ACUERDO', certeza: 'INF', cita },
  (x) => (x.informe === undefined && x.verificable === undefined ? { campo: 'informe' } : null),
);

/** Those without an account of their own have who writes for them. */
const SIN_CUENTA: readonly Rol[] = ['foro', 'grupoEjecutor', 'autoridad', 'secretariaTecnica'];
const delResponsable = {
  paso: null,
  actua: [...ROLES],
  porCuentaDe: SIN_CUENTA.map((actua): PorCuentaDe => ({
    actua,
    registran: ['secretariaTecnica', 'pocl', 'delegado'],
    prueba: 'sobre',
  })).concat({ actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' }),
  actuaSi: (c: ContextoAcuerdo) => [c.responsable],
  soloEn: CONDUCCION,
} as const;
/** What changes an agreement is of the body that took it. */
const delOrgano = {
  paso: null,
  actua: ['secretariaTecnica', 'foro', 'grupoNucleo', 'grupoEjecutor'],
  porCuentaDe: [
    { actua: 'secretariaTecnica', registran: ['pocl', 'delegado'], prueba: 'sobre' },
    { actua: 'foro', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' },
  ] satisfies PorCuentaDe[],
  soloEn: CONDUCCION,
} as const;

const cumplirAcuerdo = evento('cumplirAcuerdo', {
  ...delResponsable,
  datos: d.cumplirAcuerdo,
  espera: true,
  meta: (c: ContextoAcuerdo) => c.vence,
  requisitos: [CONSTANCIA_DE_ACUERDO],
});
const prorrogarAcuerdo = evento('prorrogarAcuerdo', { ...delOrgano, datos: d.prorrogarAcuerdo });
const dejarAcuerdoSinEfecto = evento('dejarAcuerdoSinEfecto', {
  ...delOrgano,
  datos: d.dejarAcuerdoSinEfecto,
});

const { guards, actions } = base<ContextoAcuerdo>();
type Parte = Pick<ContextoAcuerdo, 'vence' | 'prorrogas'>;

export const maquinaDeAcuerdo = setup({
  types: {} as { context: ContextoAcuerdo; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: {
    ...actions,
    guardar: assign<ContextoAcuerdo, Suceso, Parte, Suceso, never>((_args, parte) => parte),
  },
}).createMachine({
  id: 'acuerdo',
  context: alNacer(d.alAcordarse),
  initial: 'cumpliendoAcuerdo',
  states: {
    cumpliendoAcuerdo: {
      on: {
        ...al(cumplirAcuerdo, {
          destino: 'acuerdoCumplido',
          acciones: [
            avisar('ACUERDO_CUMPLIDO', ['secretariaTecnica', 'pocl'], ({ context }) => ({
              numero: context.numero,
            })),
          ],
        }),
        ...al(prorrogarAcuerdo, {
          acciones: [
            {
              type: 'guardar',
              params: ({ context, event }: { context: ContextoAcuerdo; event: Suceso }): Parte => ({
                vence: event.datos.vence ?? context.vence,
                prorrogas: context.prorrogas + 1,
              }),
            },
          ],
        }),
        ...al(dejarAcuerdoSinEfecto, { destino: 'acuerdoDejadoSinEfecto' }),
      },
    },
    acuerdoCumplido: { type: 'final' },
    acuerdoDejadoSinEfecto: { type: 'final' },
  },
});
