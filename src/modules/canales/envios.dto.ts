import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  fechaParcial,
  id,
  idConNombre,
  instante,
  pagina,
  rolConEtiqueta,
} from '../../platform/formas.js';
import { CANALES } from './envio-store.js';

const canal = z.enum(CANALES);
const dicho = (max: number) => z.string().trim().min(1).max(max).nullable().default(null);

const destinatarioNuevo = z.strictObject({
  nombre: z.string().trim().min(2).max(200),
  cargo: dicho(200),
  direccion: dicho(200),
  designacion: id.nullable().default(null),
  recibidoEl: fecha.nullable().default(null),
  constancia: id.nullable().default(null),
});
export const envioNuevo = z.strictObject({
  titular: id,
  raiz: id.nullable().default(null),
  /** The line of the journal it tells of. */
  secuencia: z.int().min(1).nullable().default(null),
  asunto: z.string().trim().min(3).max(300),
  canal,
  sistema: dicho(100),
  /** Number given by the system that carried it. */
  numero: dicho(100),
  fecha,
  documento: id.nullable().default(null),
  destinatarios: z.array(destinatarioNuevo).min(1).max(60),
});
export const recepcion = z.strictObject({
  destinatarios: z.union([z.literal('todos'), z.array(z.int().min(0)).min(1).max(60)]),
  /** Null: it was noted by mistake. */
  recibidoEl: fecha.nullable(),
  constancia: id.nullable().default(null),
});
export const anulacion = z.strictObject({ motivo: z.string().trim().min(3).max(500) });
export const consultaDeEnvios = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  raiz: id.optional(),
  canal: canal.optional(),
  sinRecepcion: z.enum(['0', '1']).default('0'),
  q: z.string().max(100).optional(),
});
export const consultaDeActos = z.object({ raiz: id });
export const consultaDeTexto = z.object({ raiz: id, secuencia: z.coerce.number().int().min(1) });
export const consultaDeArchivo = consultaDeTexto.extend({ formato: z.enum(['docx', 'txt']) });

const destinatarioDto = z.object({
  orden: z.int(),
  nombre: z.string(),
  cargo: z.string().nullable(),
  direccion: z.string().nullable(),
  recibidoEl: fecha.nullable(),
  constancia: id.nullable(),
  /** First day that counts for a término; null when it does not run yet, or not by this channel. */
  correDesde: fecha.nullable(),
});
export const envioDto = z
  .object({
    id,
    titular: idConNombre,
    raiz: id.nullable(),
    secuencia: z.int().nullable(),
    evento: z.string().nullable(),
    etiqueta: z.string().nullable(),
    asunto: z.string(),
    canal,
    canalEtiqueta: z.string(),
    sistema: z.string().nullable(),
    numero: z.string().nullable(),
    fecha,
    documento: id.nullable(),
    registradoPor: z.string(),
    registradoEn: instante,
    anulado: z.object({ en: instante, motivo: z.string() }).nullable(),
    /** The channel whose reception makes the términos run for this titular, and whether this one is it. */
    canalQueCorre: z.string(),
    canalQueCorreEtiqueta: z.string(),
    corre: z.boolean(),
    destinatarios: z.array(destinatarioDto),
  })
  .meta({ id: 'Envio' });
export const envios = pagina(envioDto).meta({ id: 'PaginaDeEnvios' });

export const actosDto = z.object({
  elementos: z.array(
    z.object({
      secuencia: z.int(),
      evento: z.string(),
      etiqueta: z.string(),
      paso: z.int().nullable(),
      ocurridoEn: fechaParcial.nullable(),
      registradoEn: instante,
      envios: z.int(),
    }),
  ),
});
export const textoDto = z
  .object({
    asunto: z.string(),
    cuerpo: z.string(),
    destinatarios: z.array(
      z.object({
        designacion: id,
        nombre: z.string(),
        rol: rolConEtiqueta,
        direccion: z.string().nullable(),
        /** Where the address was declared. */
        declaradaEn: z.string().nullable(),
      }),
    ),
    /** To whom it should go, but nobody is known to hold that office. */
    sinTitular: z.array(rolConEtiqueta),
  })
  .meta({ id: 'TextoDeNotificacion' });
