/** What is asked of the processes. */
import { z } from 'zod';
import { MARCAS } from '../../engine/comandos.js';
import {
  consultaDeMomento,
  consultaDePagina,
  fecha,
  fechaParcial,
  id,
  json,
  rol,
} from '../../platform/formas.js';

export const caminoConEvento = z.object({ id, evento: z.string().min(1).max(120) });
export const caminoConMarca = z.object({ id, marca: z.enum(MARCAS) });
export const caminoConLinea = z.object({ id, secuencia: z.coerce.number().int().min(1) });
/** Where it is tried: after a line of the journal, in the place of an office. Absent: now, as oneself. */
export const consultaDeEnsayo = consultaDeMomento.extend({ como: rol.optional() });
const datos = z.record(z.string(), json).default({});
const actuadoPor = z.strictObject({ rol, documento: id.optional() });

export const aperturaDeProceso = z.strictObject({
  procedimiento: z.string().regex(/^[a-z][A-Za-z0-9-]*(@\d+)?$/),
  titular: id,
  /** What it is about, if its procedure takes one: a process of the same titular, or a key. */
  asunto: z.string().min(1).max(200).optional(),
  entrada: datos,
  modo: z.enum(['acto', 'consumado']).optional(),
  ocurridoEn: fechaParcial.optional(),
  sinConstancia: z.boolean().optional(),
  justificaciones: z.record(z.string().max(80), z.string().max(4000)).optional(),
  registradoComo: rol.optional(),
});
export const transicion = z.strictObject({
  datos,
  modo: z.enum(['acto', 'consumado']).optional(),
  ocurridoEn: fechaParcial.optional(),
  sinConstancia: z.boolean().optional(),
  justificaciones: z.record(z.string().max(80), z.string().max(4000)).optional(),
  actuadoPor: actuadoPor.optional(),
  registradoComo: rol.optional(),
});
const motivo = z.string().trim().min(1).max(2000);
export const marcaPedida = z.strictObject({
  motivo,
  documento: id.optional(),
  actuadoPor: actuadoPor.optional(),
  registradoComo: rol.optional(),
});
export const caminoConPlazo = z.object({ id, plazo: id });
export const recuentoPedido = z.strictObject({
  /** The day it was seen it would end on. */
  vence: fecha,
  motivo,
  documento: id.optional(),
  registradoComo: rol.optional(),
});
export const rectificacionPedida = z.strictObject({
  clase: z.enum(['rectificarHecho', 'deshacer', 'anularHecho']),
  secuencia: z.int().min(1),
  cambios: z
    .strictObject({
      datos: z.record(z.string(), json).optional(),
      ocurridoEn: fechaParcial.optional(),
    })
    .optional(),
  motivo,
  documento: id.optional(),
  registradoComo: rol.optional(),
  /** True: only shows what would change. */
  previa: z.boolean(),
});
export const consultaDeProcesos = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  procedimiento: z.string().max(80).optional(),
  situacion: z.enum(['activo', 'concluido', 'detenido', 'cuarentena']).optional(),
  asunto: z.string().min(1).max(200).optional(),
});
export const consultaDeSituacion = z.object({ plan: id.optional() });
export const consultaDeBitacora = z.object({
  ...consultaDePagina,
  orden: z.enum(['asc', 'desc']).default('desc'),
  /** 1: adds the exact line, for technical roles. */
  tecnica: z.enum(['0', '1']).default('0'),
});
