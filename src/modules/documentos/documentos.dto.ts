import { z } from 'zod';
import { TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { consultaDePagina, fechaParcial, id, instante, pagina } from '../../platform/formas.js';
import { CLASES_DE_HALLAZGO } from './datos-personales.js';
import {
  CLASES_DE_RETIRO,
  ESTADOS_DE_DOCUMENTO,
  INSTRUMENTOS,
  ORGANOS,
  VISIBILIDADES,
} from './documento-store.js';

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
/** Many lines: reasons, grounds. */
const parrafo = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((s) => !/[^\P{Cc}\n\r\t]|\p{Surrogate}/u.test(s), {
      params: { codigo: 'CARACTER_NO_PERMITIDO' },
    });
const motivo = parrafo(1000);

/** `titular` null: a national document. */
export const metadatosNuevos = z.strictObject({
  titular: id.nullable(),
  ...obligatorios,
  aprobado: z.boolean().default(false),
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
  .strictObject({
    ...obligatorios,
    ...opcionales,
    aprobado: z.boolean(),
    visibilidad: z.enum(VISIBILIDADES),
  })
  .partial()
  .extend({
    motivo,
    /** The version it was written over. */
    version: z.int().min(1),
  });

/** Withdrawn: hidden or erased; from the public version, from the original, or (as is usual) from both. */
export const retiroPedido = z.strictObject({
  clase: z.enum(CLASES_DE_RETIRO),
  alcance: z.enum(['todo', 'original', 'publica']).default('todo'),
  fundamento: parrafo(500),
  autoridad: linea(200),
  motivo,
});
export const restitucionPedida = z.strictObject({ motivo });
/** `visibilidad` null: as the table says. */
export const visibilidadPedida = z.strictObject({
  visibilidad: z.enum(VISIBILIDADES).nullable(),
  reserva: reserva.nullable().default(null),
  motivo,
});
export const publicaNueva = z.strictObject({
  titulo: linea(300),
  /** What was covered, and why. */
  tapado: motivo,
  /** The version of the original it was made from. */
  version: z.int().min(1),
});

const visibilidadDto = z.object({ codigo: z.enum(VISIBILIDADES), etiqueta: z.string() });
const retiroDto = z.object({
  clase: z.enum(CLASES_DE_RETIRO),
  etiqueta: z.string(),
  fundamento: z.string(),
  autoridad: z.string(),
  motivo: z.string(),
  en: instante,
});
const fichero = {
  nombre: z.string(),
  mime: z.string(),
  tamano: z.int(),
  sha256: z.string(),
  subidoEn: instante,
  retiro: retiroDto.nullable(),
  urlDescarga: z.string(),
};
const quien = z.object({ id: z.string(), nombre: z.string() });

const publicaDto = z
  .object({
    numero: z.int(),
    /** Of the original it was made from. */
    version: z.int(),
    titulo: z.string(),
    tapado: z.string(),
    ...fichero,
  })
  .meta({ id: 'VersionPublica' });

const tipoConEtiqueta = z.object({ tipo, etiqueta: z.string() });
const instrumentoDto = z.object({ codigo: z.enum(INSTRUMENTOS), etiqueta: z.string() }).nullable();
const organoDto = z.object({ codigo: z.enum(ORGANOS), etiqueta: z.string() }).nullable();

export const documentoDto = z
  .object({
    id,
    version: z.int(),
    titular: z.string().nullable(),
    titulo: z.string(),
    tipos: z.array(tipoConEtiqueta),
    instrumento: instrumentoDto,
    organo: organoDto,
    numero: z.string().nullable(),
    sistema: z.string().nullable(),
    fechaEmision: z.string().nullable(),
    fechaRecepcion: z.string().nullable(),
    firmado: z.boolean(),
    aprobado: z.boolean(),
    estado: z.object({ codigo: z.enum(ESTADOS_DE_DOCUMENTO), etiqueta: z.string() }),
    /** As it is today, and who says so: the table, a person, or the reserve while it lasts. */
    visibilidad: visibilidadDto.extend({ origen: z.enum(['tabla', 'fija', 'reserva']) }),
    reserva: z
      .object({ fundamento: z.string(), autoridad: z.string(), hasta: z.string() })
      .nullable(),
    ...fichero,
    motivo: z.string().nullable(),
    /** `publica`: this account may only see the redacted version, and what is here is said of it. */
    acceso: z.enum(['original', 'publica']),
    publica: publicaDto.nullable(),
    puedo: z.object({ cambiar: z.boolean(), retirar: z.boolean(), borrar: z.boolean() }),
  })
  .meta({ id: 'Documento' });

export const documentoConVersiones = documentoDto
  .extend({
    versiones: z.array(
      z.object({
        version: z.int(),
        titulo: z.string(),
        ...fichero,
        subidoPor: quien,
        motivo: z.string().nullable(),
      }),
    ),
    publicas: z.array(publicaDto.extend({ subidoPor: quien })),
    /** What was done to it, in words, oldest first. */
    sucesos: z.array(
      z.object({
        clase: z.string(),
        frase: z.string(),
        motivo: z.string(),
        por: quien,
        en: instante,
      }),
    ),
    /** Where the journal names it: the line is the receipt. */
    usos: z.array(
      z.object({
        raizId: z.string(),
        procesoId: z.string(),
        paso: z.int().nullable(),
        etiqueta: z.string(),
        secuencia: z.int().nullable(),
        hash: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DocumentoConVersiones' });

/** What the citizens see. */
const fichaPublica = z
  .object({
    visible: z.boolean(),
    /** Why it is not, or that it was withdrawn. */
    nota: z.string().nullable(),
    titular: z.string().nullable(),
    titulo: z.string(),
    tipos: z.array(tipoConEtiqueta),
    instrumento: instrumentoDto,
    organo: organoDto,
    numero: z.string().nullable(),
    fechaEmision: z.string().nullable(),
    estado: z.string(),
    archivo: z
      .object({
        nombre: z.string(),
        mime: z.string(),
        tamano: z.int(),
        sha256: z.string(),
        urlDescarga: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'FichaPublica' });

const revisionDto = z
  .object({
    lectura: z.enum(['leido', 'enParte', 'noSeLee']),
    /** Pages without letters, which nobody but a person can look into. */
    sinLetras: z.array(z.int()),
    total: z.int(),
    hallazgos: z.array(
      z.object({
        clase: z.enum(CLASES_DE_HALLAZGO),
        etiqueta: z.string(),
        lugar: z.string(),
        muestra: z.string(),
      }),
    ),
  })
  .meta({ id: 'RevisionDeDatosPersonales' });
export const comoSeVera = z
  .object({ ficha: fichaPublica, revision: revisionDto })
  .meta({ id: 'ComoLoVeraLaCiudadania' });

export const documentos = pagina(documentoDto).meta({ id: 'PaginaDeDocumentos' });
export const consultaDeDocumentos = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  tipo: tipo.optional(),
  q: z.string().max(100).optional(),
});
export const consultaDeVersion = z.object({
  version: z.coerce.number().int().min(1).optional(),
  /** Number of a public version; 0: the one shown. */
  publica: z.coerce.number().int().min(0).optional(),
});
