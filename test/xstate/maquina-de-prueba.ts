/** A small procedure with everything the adapter has to understand: regions, rounds, deadlines, children of both kinds, a notice to the parent. */
import { assign, setup, type AnyStateMachine } from 'xstate';
import {
  abrirHijo,
  al,
  alConcluir,
  alNacer,
  alVencer,
  avisar,
  avisarPadre,
  base,
  contextoConPasos,
  cumple,
  depende,
  enPaso,
  eventoInterno,
  evento,
  falta,
  pasoCerrado,
  procesoAparte,
  requisito,
  SIN_PASOS,
  SIN_RELOJ,
  type ContextoConPasos,
  type EntradaDeMaquina,
  type Suceso,
} from '../../machines/al.js';
import { documento, entero, esencial, objeto, opcion, texto } from '../../machines/campos.js';
import type { Certeza, Cita, Fuerza } from '../../machines/contrato.js';
import { definir, type DefinicionXState } from '../../machines/definicion.js';
import { z } from 'zod';

export type ContextoDePrueba = ContextoConPasos & {
  readonly total: number;
  readonly talleres: number;
};

const cita: Cita = { documento: 'MINGA', lugar: 'prueba', claves: [] };
const regla = (codigo: string, fuerza: Fuerza, certeza: Certeza, minimo: number) =>
  requisito<ContextoDePrueba, { valor: number }>({
    codigo,
    fuerza,
    certeza,
    clase: 'contenido',
    cita,
    evaluar: (_c, datos) =>
      datos === undefined ? depende : datos.valor >= minimo ? cumple : falta({ minimo }),
  });

const DEBE_DIEZ = regla('DEBE_DIEZ', 'debe', 'fuente', 10);
const SUGIERE_VEINTE = regla('SUGIERE_VEINTE', 'sugerido', 'fuente', 20);
const PUEDE_TREINTA = regla('PUEDE_TREINTA', 'puede', 'fuente', 30);
const LEEMOS_CUARENTA = regla('LEEMOS_CUARENTA', 'debe', 'INF', 40);
const firmada = requisito<ContextoDePrueba, { acta: string }>({
  codigo: 'ACTA_FIRMADA',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'producto',
  cita,
  evaluar: (_c, datos, hechos) =>
    datos === undefined
      ? depende
      : hechos.documentos[datos.acta]?.firmado === true
        ? cumple
        : falta(),
});

const observar = evento('observarPropuesta', {
  paso: 2,
  actua: ['autoridad'],
  datos: objeto({ motivo: texto() }),
});
const tallerHecho = eventoInterno('registrarTaller', {
  paso: 3,
  datos: objeto({ asistentes: entero() }),
});

const { guards, actions } = base<ContextoDePrueba>();

export const maquinaDePrueba = setup({
  types: {} as { context: ContextoDePrueba; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions: {
    ...actions,
    sumar: assign(({ context, event }) => ({
      total: context.total + (event.datos as { valor: number }).valor,
    })),
    contarTaller: assign(({ context }) => ({ talleres: context.talleres + 1 })),
    sumarSalida: assign(({ context, event }) => ({
      total: context.total + ((event.output as { suma?: number } | null)?.suma ?? 0),
    })),
  },
  actors: { plan: procesoAparte },
  delays: { metaDeReunion: SIN_RELOJ, terminoDeRespuesta: SIN_RELOJ },
}).createMachine({
  id: 'prueba',
  context: alNacer((entrada: { inicial?: number }) => ({
    ...SIN_PASOS,
    total: entrada.inicial ?? 0,
    talleres: 0,
  })),
  initial: 'reuniendo',
  on: {
    ...al('registrarInsistencia', {
      paso: null,
      actua: ['poc'],
      datos: objeto({ oficio: documento(['oficio']) }),
    }),
  },
  states: {
    reuniendo: {
      meta: enPaso(1, 'disponible'),
      after: {
        metaDeReunion: alVencer({
          paso: 1,
          anota: [{ paso: 1, pone: ['TARDE'] }],
          acciones: [avisar('META_VENCIDA', ['pocl'])],
        }),
      },
      on: {
        ...al('reunirActores', {
          paso: 1,
          actua: ['delegado', 'pocl'],
          requisitos: [DEBE_DIEZ, SUGIERE_VEINTE, PUEDE_TREINTA, LEEMOS_CUARENTA],
          datos: objeto({
            valor: esencial(entero({ max: 100 })),
            tipo: opcion(['mesa', 'taller']).optional(),
          }),
          cierra: true,
          abre: [2, 3],
          destino: 'trabajando',
          acciones: [
            { type: 'sumar' },
            avisar('REUNIDOS', ['poc', 'foro'], ({ context }) => ({ total: context.total })),
          ],
        }),
        ...al('desistirDelPlan', {
          paso: null,
          actua: ['autoridad'],
          destino: 'desistido',
          acciones: [avisarPadre({ evento: 'anotarDesistimiento', datos: {} })],
        }),
      },
    },
    trabajando: {
      type: 'parallel',
      onDone: { target: 'revisando' },
      states: {
        propuesta: {
          initial: 'redactandoPropuesta',
          states: {
            redactandoPropuesta: {
              meta: enPaso(2, 'enCurso'),
              on: al('presentarPropuesta', {
                paso: 2,
                actua: ['foro'],
                porCuentaDe: [{ actua: 'foro', registran: ['delegado'], prueba: 'acta' }],
                requisitos: [firmada],
                datos: objeto({ acta: documento(['acta_sesion']) }),
                destino: 'esperandoRespuesta',
              }),
            },
            esperandoRespuesta: {
              meta: enPaso(2, 'enCurso'),
              after: { terminoDeRespuesta: alVencer({ paso: 2, destino: 'redactandoPropuesta' }) },
              on: {
                ...al(observar, {
                  anota: [{ paso: 2, estado: 'observado' }],
                  destino: 'redactandoPropuesta',
                }),
                ...al('aprobarPropuesta', {
                  paso: 2,
                  actua: ['autoridad'],
                  cierra: true,
                  destino: 'propuestaAprobada',
                }),
              },
            },
            propuestaAprobada: { type: 'final' },
          },
        },
        taller: {
          initial: 'capacitando',
          states: {
            capacitando: {
              meta: enPaso(3, 'disponible'),
              on: {
                ...al('abrirTaller', {
                  paso: 3,
                  actua: ['poc'],
                  anota: [{ paso: 3, estado: 'enCurso' }],
                  acciones: [
                    { type: 'contarTaller' },
                    abrirHijo(({ context }) => ({
                      ref: `taller-${context.talleres}`,
                      procedimiento: 'taller',
                      entrada: { n: context.talleres },
                    })),
                  ],
                }),
                ...al(tallerHecho, { cierra: true, destino: 'capacitado' }),
              },
            },
            capacitado: { type: 'final' },
          },
        },
      },
    },
    revisando: {
      meta: enPaso(4, 'disponible'),
      on: {
        ...al('abrirPlan', {
          paso: 4,
          actua: ['foro'],
          requisitos: [pasoCerrado(2, { fuerza: 'debe', certeza: 'fuente', cita })],
          anota: [{ paso: 4, estado: 'enCurso' }],
          destino: 'ejecutando',
        }),
        ...al(observar, { anota: [{ paso: 2, estado: 'observado' }], destino: 'corrigiendo' }),
      },
    },
    corrigiendo: {
      meta: enPaso(2, 'observado'),
      on: al('corregirPropuesta', { paso: 2, actua: ['foro'], cierra: true, destino: 'revisando' }),
    },
    ejecutando: {
      meta: enPaso(4, 'enCurso'),
      invoke: {
        id: 'plan',
        src: 'plan',
        input: ({ context }) => ({ total: context.total }),
        onDone: alConcluir({
          paso: 4,
          cierra: true,
          destino: 'concluido',
          acciones: [{ type: 'sumarSalida' }],
        }),
      },
      on: {
        ...al('devolverPlan', { paso: 4, actua: ['poc'], destino: 'revisando' }),
        ...al('repetirPlan', { paso: 4, actua: ['poc'], destino: 'ejecutando', reentra: true }),
      },
    },
    concluido: { type: 'final' },
    desistido: { type: 'final' },
  },
  output: ({ context }) => ({ total: context.total }),
});

const textos = {
  procedimiento: 'Prueba',
  'aviso.META_VENCIDA': 'Venció la meta',
  'aviso.REUNIDOS': 'Reunidos: {total}',
  'pendiente.TARDE': 'Tarde',
};

const contextoDePrueba = contextoConPasos.extend({
  total: z.number(),
  talleres: z.number(),
});

/** Definition of a machine that is not in the catalogue. */
export function definirPrueba(
  cambios: Partial<Omit<DefinicionXState, 'eventos'>> = {},
): DefinicionXState {
  return definir({
    id: 'prueba@1',
    maquina: maquinaDePrueba,
    entrada: objeto({ inicial: entero({ max: 5 }).optional() }),
    contextoEsquema: contextoDePrueba,
    pasos: [1, 2, 3, 4].map((numero) => ({
      numero,
      responsables: ['foro'],
      productos: [],
      fuerza: 'debe',
      cita,
    })),
    plazos: [
      {
        nombre: 'metaDeReunion',
        clase: 'meta',
        unidad: 'diasCalendario',
        parametro: 'meta',
        porDefecto: 30,
        certeza: 'INF',
      },
      {
        nombre: 'terminoDeRespuesta',
        clase: 'termino',
        unidad: 'diasTermino',
        parametro: 'respuesta',
        porDefecto: 5,
        certeza: 'INF',
      },
    ],
    textos: { es: textos, en: textos },
    titulares: ['gad'],
    abren: ['poc'],
    formato: 1,
    hijos: { plan: 'plan@3', taller: 'taller@2' },
    ...cambios,
  });
}

/** A machine written as data: typed, a faulty one could not be written. */
export function armar(
  configuracion: object,
  partes: { readonly actions?: object; readonly actors?: object; readonly delays?: object } = {},
): AnyStateMachine {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return (setup as any)({
    guards,
    ...partes,
    actions: { ...actions, ...partes.actions },
  }).createMachine(configuracion);
}
