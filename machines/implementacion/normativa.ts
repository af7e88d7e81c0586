/** Rows 10 and 11 of Anexo 4: the norm of the forum is written, returned, approved or left aside, and reformed later. */
import { al, avisar, enPaso } from '../al.js';
import { guardar } from './contexto.js';
import type { ContextoImplementacion } from './contexto.js';
import * as e from './eventos.js';
import { alcanceDel13 } from './reabrir.js';
import { versionDePropuesta } from './requisitos.js';

const reformarNormativa = al(e.reformarNormativa, {
  destino: 'cocreandoNormativa',
  abre: [10],
  anota: [{ paso: 11, estado: 'aunNo' }],
  acciones: [avisar('NORMATIVA_EN_REFORMA', ['foro', 'autoridad', 'poc'])],
});

export const normativa = {
  initial: 'distinguiendoBase',
  states: {
    /** On guidelines the norm is to be written; one that already existed is in force from the start. */
    distinguiendoBase: {
      always: [
        { guard: 'hayNormativaVigente', target: 'normativaAprobada' },
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
          // A norm in force formalises the forum already: what is left aside is its reform.
          anota: ({ context }) => [
            { paso: 11, estado: context.normativa.vigente > 0 ? 'cumplido' : 'omitido' },
            ...alcanceDel13(context, { resuelta: true }),
          ],
          destino: 'distinguiendoNormativaVigente',
          acciones: [
            guardar(({ context }) => ({
              normativa: { ...context.normativa, resuelta: true, presentada: null },
            })),
            {
              type: 'avisar',
              params: ({ context }: { readonly context: ContextoImplementacion }) => ({
                codigo:
                  context.normativa.vigente > 0 ? 'REFORMA_SIN_APROBAR' : 'FORO_SIN_FORMALIZAR',
                roles: ['foro', 'poc'],
                params: {},
              }),
            },
          ],
        }),
      },
    },
    /** Of a reform that is left aside, the norm it was to change stays. */
    distinguiendoNormativaVigente: {
      always: [
        { guard: 'hayNormativaVigente', target: 'normativaAprobada' },
        { target: 'foroNoFormalizado' },
      ],
    },
    normativaAprobada: { on: reformarNormativa },
    foroNoFormalizado: { on: reformarNormativa },
  },
} as const;
