import { z } from 'zod';
import {
  consultaDePagina,
  fechaParcial,
  id,
  idConNombre,
  instante,
  pagina,
} from '../../platform/formas.js';
import { CLASES } from './columnas.js';
import { ESTADOS_DE_IMPORTACION } from './importacion-store.js';

const clase = z.enum(CLASES);
const celda = z.string().max(4000).optional();

export const caminoConClase = z.object({ clase });
export const consultaDeImportaciones = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  clase: clase.optional(),
});
export const consultaDeFilas = z.object({
  ...consultaDePagina,
  estado: z.enum(['buena', 'mala', 'importada', 'omitida']).optional(),
});
export const consultaDeTitular = z.object({ ...consultaDePagina, titular: id });
export const consultaDePlan = z.object({ plan: id });

const actaEscrita = z.strictObject({
  fecha: celda,
  numero: celda,
  cuerpo: celda,
  clase: celda,
  asunto: celda,
  acuerdos: celda,
  documento: id.optional(),
});
export const importacionPedida = z.strictObject({
  titular: id,
  clase,
  /** The book, uploaded before as a document. */
  documento: id.optional(),
  /** Instead of a book, actas filled in on the screen. */
  filas: z.array(actaEscrita).min(1).max(200).optional(),
  /** The plan its commitments are of. */
  plan: id.optional(),
  /** Documents uploaded with the book, that its rows name by their file. */
  adjuntos: z.array(id).max(500).optional(),
});
export const confirmacionPedida = z.strictObject({
  /** Lets the good rows in, and leaves the others out. */
  parcial: z.boolean().default(false),
});

const errorDeCelda = z
  .object({
    hoja: z.string(),
    celda: z.string(),
    columna: z.string(),
    codigo: z.string(),
    /** What the rule asks, and what to do. */
    texto: z.string(),
  })
  .meta({ id: 'ErrorDeCelda' });

export const importacionDto = z
  .object({
    id,
    titular: idConNombre,
    clase,
    etiqueta: z.string(),
    estado: z.enum(ESTADOS_DE_IMPORTACION),
    etiquetaEstado: z.string(),
    documento: id.nullable(),
    nombre: z.string(),
    plan: id.nullable(),
    errores: z.array(errorDeCelda),
    cuentas: z.object({
      buenas: z.int(),
      malas: z.int(),
      importadas: z.int(),
      omitidas: z.int(),
      total: z.int(),
    }),
    preparo: idConNombre,
    creadaEn: instante,
    actualizadaEn: instante,
    concluidaEn: instante.nullable(),
  })
  .meta({ id: 'Importacion' });
export const importaciones = pagina(importacionDto).meta({ id: 'PaginaDeImportaciones' });

const filaDto = z
  .object({
    orden: z.int(),
    hoja: z.string(),
    fila: z.int(),
    estado: z.enum(['buena', 'mala', 'importada', 'omitida']),
    /** Its cells, with their headings. */
    celdas: z.array(z.object({ columna: z.string(), valor: z.string() })),
    errores: z.array(errorDeCelda),
  })
  .meta({ id: 'FilaDeImportacion' });
export const filasDto = pagina(filaDto).meta({ id: 'PaginaDeFilas' });

export const actasDto = pagina(
  z
    .object({
      id,
      fecha: fechaParcial,
      numero: z.string().nullable(),
      cuerpo: z.string(),
      clase: z.string().nullable(),
      asunto: z.string(),
      acuerdos: z.string().nullable(),
      documento: id.nullable(),
      registradaEn: instante,
    })
    .meta({ id: 'ActaHistorica' }),
).meta({ id: 'PaginaDeActasHistoricas' });

export const miembrosDto = pagina(
  z
    .object({
      id,
      institucion: z.string(),
      sector: z.string(),
      codigoDeSector: z.string(),
      calidad: z.string(),
      nombre: z.string(),
      cargo: z.string().nullable(),
      /** Only for who works with them. */
      correo: z.string().nullable(),
      oficio: z.string().nullable(),
      desde: fechaParcial.nullable(),
      hasta: fechaParcial.nullable(),
    })
    .meta({ id: 'MiembroImportado' }),
).meta({ id: 'PaginaDeMiembros' });

const hoja = z.record(z.string(), z.string());
export const fichasDto = z
  .object({
    elementos: z.array(
      z
        .object({
          codigo: z.string(),
          titulo: z.string(),
          compromiso: hoja,
          hitos: z.array(hoja),
          indicadores: z.array(hoja),
        })
        .meta({ id: 'FichaDeCompromiso' }),
    ),
  })
  .meta({ id: 'FichasDeCompromiso' });
