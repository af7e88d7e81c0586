/** Rows 5 to 9 of Anexo 4, before there is a forum: the diagnosis (6) beside the actors (5 → 7 → 8 → 9, 8 ↺ 7). */
import { al, avisar, enPaso } from '../al.js';
import type { Anotacion } from '../al.js';
import { sectoresDeclaradosSinNadie } from '../exigencias.js';
import type { PorSector, Sector } from '../exigencias.js';
import { cerrado, guardar, PENDIENTE, SIN_INVITACIONES } from './contexto.js';
import type { ContextoImplementacion, CuentaDeInvitaciones } from './contexto.js';
import * as e from './eventos.js';
import { marcaDeSensibilizacion, nuevoDiagnostico, nuevoMapeo } from './reabrir.js';

function contar(c: ContextoImplementacion, sector: Sector, que: keyof CuentaDeInvitaciones) {
  const antes = c.acercamiento ?? SIN_INVITACIONES;
  return {
    acercamiento: { ...antes, [sector]: { ...antes[sector], [que]: antes[sector][que] + 1 } },
  };
}

const volverAlMapeo = al(e.volverAlMapeo, {
  destino: '#implementacion.implementando.camino.preparando.actores.mapeandoActores',
  abre: [7],
  anota: [
    { paso: 8, estado: 'aunNo' },
    { paso: 9, estado: 'aunNo' },
  ],
  acciones: [avisar('VUELTA_AL_MAPEO', ['delegado', 'pocl'])],
});

const actores = {
  initial: 'identificandoActores',
  states: {
    identificandoActores: {
      meta: enPaso(5, 'disponible'),
      on: al(e.identificarActores, {
        cierra: true,
        abre: [7],
        destino: 'mapeandoActores',
      }),
    },
    mapeandoActores: {
      meta: enPaso(7, 'disponible'),
      on: al(e.mapearActores, {
        cierra: true,
        abre: [8],
        destino: 'acercandoActores',
        acciones: [
          guardar(({ context }) => ({ acercamiento: context.acercamiento ?? SIN_INVITACIONES })),
        ],
      }),
    },
    acercandoActores: {
      meta: enPaso(8, 'disponible'),
      on: {
        ...al(e.registrarInvitacion, {
          anota: [{ paso: 8, estado: 'enCurso' }],
          acciones: [
            guardar(({ context, event }) => contar(context, event.datos.sector, 'invitadas')),
          ],
        }),
        ...al(e.registrarRespuesta, {
          anota: [{ paso: 8, estado: 'enCurso' }],
          acciones: [
            guardar(({ context, event }) =>
              contar(
                context,
                event.datos.sector,
                event.datos.respuesta === 'acepta' ? 'aceptan' : 'declinan',
              ),
            ),
          ],
        }),
        ...al(e.concluirAcercamiento, { cierra: true, abre: [9], destino: 'conformandoForo' }),
        ...volverAlMapeo,
        ...nuevoMapeo,
      },
    },
    conformandoForo: {
      meta: enPaso(9, 'disponible'),
      on: {
        ...al(e.conformarForo, {
          cierra: true,
          destino: '#implementacion.implementando.camino.conForo',
          abre: [12],
          anota: ({ context, event }) => alConformar(context, event.datos),
          acciones: [
            guardar(({ event }) => {
              const vigente = event.datos.base === 'normativaPreexistente' ? 1 : 0;
              return {
                baseForo: event.datos.base,
                acercamiento: null,
                normativa: { ronda: 0, vigente, resuelta: vigente === 1, presentada: null },
              };
            }),
            avisar('FORO_CONFORMADO', ['poc', 'gremio', 'autoridad'], ({ event }) => ({
              sectoresSinRepresentante: sectoresDeclaradosSinNadie(event.datos),
            })),
          ],
        }),
        ...volverAlMapeo,
        ...nuevoMapeo,
      },
    },
  },
} as const;

/** With a norm that already existed, 10 and 11 are met by it, on its own date; what the forum still owes is shown beside 9. */
function alConformar(
  c: ContextoImplementacion,
  datos: PorSector & { readonly base: string; readonly fechaNormativa?: string },
): readonly Anotacion[] {
  const incompleto = sectoresDeclaradosSinNadie(datos).length > 0;
  const pone = [
    PENDIENTE.delegaciones,
    PENDIENTE.directiva,
    ...(incompleto ? [PENDIENTE.composicion] : []),
  ];
  const normativa: readonly Anotacion[] =
    datos.base === 'normativaPreexistente'
      ? [10, 11].map((paso) => ({
          paso,
          estado: 'cumplido' as const,
          desde: datos.fechaNormativa ?? null,
        }))
      : [
          { paso: 10, estado: 'disponible' },
          { paso: 11, estado: 'aunNo' },
        ];
  return [
    { paso: 9, pone },
    ...normativa,
    // A diagnosis left behind (our reading only warns) can still be made from here on.
    ...(cerrado(c, 6) ? [] : [{ paso: 6, estado: 'disponible' as const }]),
  ];
}

const aporteDelGremio = al(e.aportarAlDiagnostico, {
  acciones: [avisar('APORTE_AL_DIAGNOSTICO', ['delegado', 'pocl'])],
});

const diagnostico = {
  initial: 'elaborandoDiagnostico',
  states: {
    elaborandoDiagnostico: {
      meta: enPaso(6, 'disponible'),
      on: {
        ...al(e.elaborarDiagnostico, {
          cierra: true,
          anota: ({ context }) => marcaDeSensibilizacion(context, 4, 6),
          destino: 'diagnosticoElaborado',
        }),
        ...aporteDelGremio,
      },
    },
    diagnosticoElaborado: { on: { ...nuevoDiagnostico, ...aporteDelGremio } },
  },
} as const;

export const preparando = { type: 'parallel', states: { diagnostico, actores } } as const;
