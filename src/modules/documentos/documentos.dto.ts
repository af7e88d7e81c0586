import { z } from 'zod';
import { TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { consultaDePagina, fechaParcial, id, instante, pagina } from '../../platform/formas.js';
import { INSTRUMENTOS, ORGANOS, VISIBILIDADES } from './documento-store.js';

const tipo = z.enum(TIPOS_DOCUMENTO);
const fechaReal = fechaParcial.refine(
  (f) => z.iso.date().safeParse(`${f}-01-01`.slice(0, 10)).success && f >= '1900' && f < '2200',
  { params: { codigo: 'FECHA_INEXISTENTE' } },
);
const linea = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((s) => !/\p{Cc}|\p{Surrogate}/u.test(s), {
      params: { codigo: 'CARACTER_NO_PERMITIDO' },
    });

const reserva = z.strictObject({ fundamento: linea(500), autoridad: linea(200), hasta: fechaReal });

/** What may be missing: null, or not said. */
const opcionales = {
  instrumento: z.enum(INSTRUMENTOS).nullable(),
  organo: z.enum(ORGANOS).nullable(),
  numero: linea(120).nullable(),
  sistema: linea(120).nullable(),
  fechaEmision: fechaReal.nullable(),
  fechaRecepcion: fechaReal.nullable(),
  reserva: reserva.nullable(),
};
const obligatorios = {
  tipos: z.array(tipo).min(1).max(10),
  titulo: linea(300),
  firmado: z.boolean(),
};

/** `titular` null: a national document. */
export const metadatosNuevos = z.strictObject({
  titular: id.nullable(),
  ...obligatorios,
  visibilidad: z.enum(VISIBILIDADES).optional(),
  instrumento: opcionales.instrumento.default(null),
  organo: opcionales.organo.default(null),
  numero: opcionales.numero.default(null),
  sistema: opcionales.sistema.default(null),
  fechaEmision: opcionales.fechaEmision.default(null),
  fechaRecepcion: opcionales.fechaRecepcion.default(null),
  reserva: opcionales.reserva.default(null),
});
/** What is not said stays as it was. */
export const metadatosDeReemplazo = z
  .strictObject({ ...obligatorios, ...opcionales, visibilidad: z.enum(VISIBILIDADES) })
  .partial()
  .extend({
    motivo: linea(1000),
    /** The version it was written over. */
    version: z.int().min(1),
  });

export const documentoDto = z
  .object({
    id,
    version: z.int(),
    titular: z.string().nullable(),
    titulo: z.string(),
    tipos: z.array(z.object({ tipo, etiqueta: z.string() })),
    instrumento: z.object({ codigo: z.enum(INSTRUMENTOS), etiqueta: z.string() }).nullable(),
    organo: z.object({ codigo: z.enum(ORGANOS), etiqueta: z.string() }).nullable(),
    numero: z.string().nullable(),
    sistema: z.string().nullable(),
    fechaEmision: z.string().nullable(),
    fechaRecepcion: z.string().nullable(),
    firmado: z.boolean(),
    visibilidad: z.object({ codigo: z.enum(VISIBILIDADES), etiqueta: z.string() }),
    reserva: z
      .object({ fundamento: z.string(), autoridad: z.string(), hasta: z.string() })
      .nullable(),
    nombre: z.string(),
    mime: z.string(),
    tamano: z.int(),
    sha256: z.string(),
    subidoEn: instante,
    motivo: z.string().nullable(),
    urlDescarga: z.string(),
  })
  .meta({ id: 'Documento' });

export const documentoConVersiones = documentoDto
  .extend({
    versiones: z.array(
      z.object({
        version: z.int(),
        nombre: z.string(),
        sha256: z.string(),
        subidoEn: instante,
        motivo: z.string().nullable(),
        urlDescarga: z.string(),
      }),
    ),
  })
  .meta({ id: 'DocumentoConVersiones' });

export const documentos = pagina(documentoDto).meta({ id: 'PaginaDeDocumentos' });
export const consultaDeDocumentos = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  tipo: tipo.optional(),
  q: z.string().max(100).optional(),
});
export const consultaDeVersion = z.object({ version: z.coerce.number().int().min(1).optional() });
