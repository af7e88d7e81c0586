import { z } from 'zod';
import {
  consultaDePagina,
  id,
  idConNombre,
  instante,
  json,
  pagina,
} from '../../platform/formas.js';
import { fichaEscrita, REDACTABLES } from './ficha-de-borrador.js';
import { CLASES_DE_REGLA } from './reglas-de-compromiso.js';

const redactable = z.enum(REDACTABLES);

export const origenDeBorrador = z.union([
  z.strictObject({ propuestas: z.array(id).min(1).max(20) }),
  z.strictObject({ plan: id }),
  z.strictObject({ compromiso: id }),
]);
export const guardado = z.strictObject({
  /** The version it is written over. */
  version: z.int().min(1),
  ficha: fichaEscrita,
  confirmados: z.array(redactable).max(REDACTABLES.length),
  propuestas: z.array(id).max(20),
});
export const pedidoDeSugerencias = z.strictObject({
  campos: z.array(redactable).min(1).max(REDACTABLES.length),
});
export const consultaDeBorradores = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  plan: id.optional(),
  propuesta: id.optional(),
});
export const consultaDeDocumento = z.strictObject({
  formato: z.enum(['pdf', 'docx', 'txt']).default('docx'),
});

const revision = z
  .object({
    codigo: z.string(),
    clase: z.enum(CLASES_DE_REGLA),
    campo: z.string(),
    cumple: z.boolean(),
    /** What the rule asks. */
    regla: z.string(),
    /** What to write; null: it holds. */
    falta: z.string().nullable(),
    cita: z.object({
      documento: z.enum(['S0', 'S1', 'S2', 'S3', 'S4', 'COA', 'MINGA']),
      documentoNombre: z.string(),
      lugar: z.string(),
      regla: z.string(),
      claves: z.array(z.string()),
    }),
    certeza: z.enum(['fuente', 'INF', 'MEM']),
  })
  .meta({ id: 'RevisionDeBorrador' });

export const borradorDto = z
  .object({
    id,
    version: z.int(),
    titular: z.object({ id, nombre: z.string(), demo: z.boolean() }),
    destino: z.object({
      raizId: id,
      planId: id,
      ordinal: z.int(),
      cocreacionId: id.nullable(),
      compromisoId: id.nullable(),
      inicio: z.string().nullable(),
      fin: z.string().nullable(),
      /** Codes the plan already has. */
      codigos: z.array(z.string()),
    }),
    propuestas: z.array(
      z.object({
        id,
        procesoId: id.nullable(),
        codigo: z.string(),
        problema: z.string(),
        solucion: z.string(),
        compromisos: z.array(z.string()),
      }),
    ),
    ficha: fichaEscrita,
    confirmados: z.array(redactable),
    /** What a machine wrote for each field, whoever uses it. */
    sugerencias: z.array(
      z.object({ campo: redactable, texto: z.string(), modelo: z.string(), en: instante }),
    ),
    /** Fields whose words are a machine's, and whether a person made them theirs. */
    marcas: z.array(
      z.object({ campo: redactable, marca: z.enum(['sinConfirmar', 'confirmada', 'editada']) }),
    ),
    revision: z.array(revision),
    /** Name of the model of this installation; null: there is none. */
    modelo: z.string().nullable(),
    pasadoEn: instante.nullable(),
    guardadoEn: instante,
    guardadoPor: z.string(),
  })
  .meta({ id: 'BorradorDeCompromiso' });

export const borradoresDto = pagina(
  z
    .object({
      id,
      titular: idConNombre,
      planId: id,
      titulo: z.string(),
      codigo: z.string(),
      propuestas: z.int(),
      deCompromiso: z.boolean(),
      pasadoEn: instante.nullable(),
      guardadoEn: instante,
      guardadoPor: z.string(),
    })
    .meta({ id: 'BorradorDeCompromisoEnLista' }),
).meta({ id: 'PaginaDeBorradoresDeCompromiso' });

export const parecidosDto = z
  .object({
    elementos: z.array(
      z.object({
        /** Of its process; of one that is only formulated, its plan and its code. */
        id: z.string(),
        codigo: z.string(),
        titulo: z.string(),
        accion: z.string(),
        gobierno: z.object({ id, codigo: z.string(), nombre: z.string() }),
        plan: z.int(),
        situacion: z.string(),
        demo: z.boolean(),
        cercania: z.number(),
        comunes: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'CompromisosParecidos' });

/** The ordinary act it is handed to, and its data: nothing was recorded. */
export const paseDto = z
  .object({
    raizId: id,
    procesoId: id,
    evento: z.enum(['formularCompromiso', 'describirCompromiso']),
    datos: z.record(z.string(), json),
  })
  .meta({ id: 'PaseDeBorrador' });
