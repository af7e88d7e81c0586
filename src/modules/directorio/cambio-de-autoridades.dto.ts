import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  gremio,
  id,
  idConNombre,
  instante,
  nivel,
  pagina,
} from '../../platform/formas.js';
import { ESTADOS_DE_FILA } from './carga-de-autoridades-store.js';

const estado = z.enum(ESTADOS_DE_FILA);
const columna = z.enum(['codigo', 'gobierno', 'nombre', 'correo', 'desde', 'finDeMandato']);

export const cargaDto = z
  .object({
    id,
    nombre: z.string(),
    documento: id,
    filas: z.int(),
    creadaPor: z.string(),
    creadaEn: instante,
    conteos: z.object({
      lista: z.int(),
      conErrores: z.int(),
      registrada: z.int(),
      fallida: z.int(),
    }),
  })
  .meta({ id: 'CargaDeAutoridades' });
export const cargas = pagina(cargaDto).meta({ id: 'PaginaDeCargasDeAutoridades' });
export const filaDto = z
  .object({
    /** As it is numbered in the sheet. */
    numero: z.int(),
    titular: idConNombre.nullable(),
    autoridadActual: z.string().nullable(),
    celdas: z.object({
      codigo: z.string(),
      gobierno: z.string(),
      nombre: z.string(),
      correo: z.string().nullable(),
      desde: z.string().nullable(),
      finDeMandato: z.string().nullable(),
    }),
    faltas: z.array(z.object({ columna, codigo: z.string(), texto: z.string() })),
    estado,
    /** What became of it, in words. */
    resultado: z.string().nullable(),
    procesoId: id.nullable(),
  })
  .meta({ id: 'FilaDeCargaDeAutoridades' });
export const filas = pagina(filaDto).meta({ id: 'PaginaDeFilasDeCarga' });

export const metadatosDeCarga = z.strictObject({ documento: id });
export const consultaDeCargas = z.object(consultaDePagina);
export const consultaDeFilas = z.object({ ...consultaDePagina, estado: estado.optional() });
export const registroPedido = z.strictObject({
  /** Only these rows; without them, the next ones that are ready. */
  filas: z.array(z.int().min(1)).min(1).max(100).optional(),
  cuantas: z.int().min(1).max(100).default(25),
});
export const registroHecho = z.object({ registradas: z.int(), fallidas: z.int(), quedan: z.int() });
export const consultaDePlantilla = z.object({
  formato: z.enum(['xlsx', 'csv']).default('xlsx'),
  nivel: nivel.optional(),
  provincia: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  gremio: gremio.optional(),
  /** Filled in the column of that name, if given. */
  desde: fecha.optional(),
});
