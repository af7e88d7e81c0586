import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  id,
  idConNombre,
  instante,
  pagina,
  rol,
  rolConEtiqueta,
} from '../../platform/formas.js';
import { DESTINOS } from './quien-sigue.js';

const corto = (maximo: number) => z.string().trim().min(3).max(maximo);
const largo = z.string().trim().min(3).max(10_000);
const largoONada = z
  .string()
  .trim()
  .max(10_000)
  .transform((t) => (t === '' ? null : t))
  .nullable()
  .default(null);
/** The office one acts with; without it, the first one held that may do it. */
const como = rol.optional();
const paso = z.int().min(1).max(99).nullable().default(null);
const documento = id.nullable().default(null);

export const hechaDto = z
  .object({ nombre: z.string(), como: rolConEtiqueta, en: instante })
  .meta({ id: 'HechaPor' });

// ── Questions and observations ─────────────────────────────────────────────────────────────────
export const consultaDeConsultas = z.object({
  ...consultaDePagina,
  proceso: id.optional(),
  estado: z.enum(['abierta', 'respondida', 'resuelta', 'retirada']).optional(),
  paso: z.coerce.number().int().min(1).max(99).optional(),
  /** `1`: those directed to one of my offices that still wait. */
  paraMi: z.enum(['0', '1']).default('0'),
});
export const consultaNueva = z.strictObject({
  clase: z.enum(['consulta', 'observacion']),
  paso,
  documento,
  asunto: corto(160),
  texto: largo,
  dirigidaA: z.enum(DESTINOS),
  vence: fecha.nullable().default(null),
  como,
});
/** «Sí» is an answer. */
export const respuestaNueva = z.strictObject({
  texto: z.string().trim().min(1).max(10_000),
  documento,
  como,
});
export const cierreNuevo = z.strictObject({ texto: largoONada, como });
export const retiroNuevo = z.strictObject({ motivo: corto(1000) });
export const consultaDto = z
  .object({
    id,
    raizId: id,
    procesoId: id,
    titular: idConNombre,
    clase: z.enum(['consulta', 'observacion']),
    paso: z.object({ numero: z.int(), nombre: z.string() }).nullable(),
    /** Null when there is none, or it is not for who asks to read. */
    documento: z.object({ id, titulo: z.string() }).nullable(),
    asunto: z.string(),
    texto: z.string(),
    dirigidaA: rolConEtiqueta,
    vence: fecha.nullable(),
    vencida: z.boolean(),
    estado: z.enum(['abierta', 'respondida', 'resuelta', 'retirada']),
    hecha: hechaDto,
    respuestas: z.array(
      z.object({
        id,
        texto: z.string(),
        documento: z.object({ id, titulo: z.string() }).nullable(),
        hecha: hechaDto,
      }),
    ),
    cierre: hechaDto.extend({ texto: z.string().nullable() }).nullable(),
    puedo: z.object({ responder: z.boolean(), resolver: z.boolean(), retirar: z.boolean() }),
  })
  .meta({ id: 'ConsultaDeExpediente' });
export const consultasDto = pagina(consultaDto).meta({ id: 'PaginaDeConsultas' });

// ── Technical assistance ───────────────────────────────────────────────────────────────────────
const modalidad = z.enum(['presencial', 'virtual', 'telefonica', 'escrita']);
export const consultaDeSeguimiento = z.object(consultaDePagina);
export const asistenciaNueva = z.strictObject({
  paso,
  fecha,
  modalidad,
  tema: corto(200),
  texto: largoONada,
  participantes: z.int().min(1).max(100_000).nullable().default(null),
  documento,
  como,
});
export const asistenciasDto = pagina(
  z
    .object({
      id,
      paso: z.object({ numero: z.int(), nombre: z.string() }).nullable(),
      fecha,
      modalidad,
      tema: z.string(),
      texto: z.string().nullable(),
      participantes: z.int().nullable(),
      documento: z.object({ id, titulo: z.string() }).nullable(),
      hecha: hechaDto,
    })
    .meta({ id: 'AsistenciaTecnica' }),
)
  .extend({ puedo: z.boolean() })
  .meta({ id: 'PaginaDeAsistencias' });

// ── Reports ────────────────────────────────────────────────────────────────────────────────────
const resumen = z
  .object({
    hechos: z.array(
      z.object({
        etiqueta: z.string(),
        paso: z.int().nullable(),
        ocurridoEn: z.string().nullable(),
        registradoEn: instante,
      }),
    ),
    pasos: z.array(
      z.object({
        numero: z.int(),
        nombre: z.string(),
        estado: z.string(),
        desde: z.string().nullable(),
      }),
    ),
    pendientes: z.array(
      z.object({ etiqueta: z.string(), paso: z.int().nullable(), vence: fecha.nullable() }),
    ),
  })
  .meta({ id: 'ResumenDeParte' });
export const parteNuevo = z.strictObject({
  logros: largo,
  dificultades: largoONada,
  proximos: largoONada,
  pedidos: largoONada,
  como,
});
export const acuseNuevo = z.strictObject({ comentario: largoONada, como });
export const propuestaDto = z
  .object({ desde: fecha, hasta: fecha, resumen })
  .meta({ id: 'PropuestaDeParte' });
export const parteDto = z
  .object({
    id,
    desde: fecha,
    hasta: fecha,
    logros: z.string(),
    dificultades: z.string().nullable(),
    proximos: z.string().nullable(),
    pedidos: z.string().nullable(),
    resumen,
    enviado: hechaDto,
    acuses: z.array(hechaDto.extend({ comentario: z.string().nullable() })),
    puedoAcusar: z.boolean(),
  })
  .meta({ id: 'ParteDeAvance' });
export const partesDto = pagina(parteDto)
  .extend({
    /** The next one is due. */
    toca: z.boolean(),
    puedo: z.boolean(),
  })
  .meta({ id: 'PaginaDePartes' });
export const partesPendientesDto = pagina(
  z.object({ titular: idConNombre, raizId: id, ultimo: fecha.nullable(), abiertaEn: instante }),
).meta({ id: 'PaginaDePartesPendientes' });
