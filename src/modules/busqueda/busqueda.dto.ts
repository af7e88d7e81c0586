import { z } from 'zod';
import { consultaDePagina, id, nivel } from '../../platform/formas.js';
import { CLASES } from './busqueda-store.js';

const clase = z.enum(CLASES);

export const consultaDeBusqueda = z.object({
  q: z.string().max(200),
  /** Only of this kind; it may then be paged. Without it, the first of each. */
  clase: clase.optional(),
  /** Id of a titular. */
  gad: id.optional(),
  nivel: nivel.optional(),
  provincia: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  limite: consultaDePagina.limite.default(5),
  cursor: consultaDePagina.cursor,
});

/** A text in pieces: those that were looked for are marked. */
const trozos = z.array(z.object({ texto: z.string(), hallado: z.boolean() }));

const hallazgo = z
  .object({
    clase,
    id: z.string(),
    titulo: trozos,
    /** What kind it is, whose, of when. */
    detalle: z.string(),
    /** Where the words stand, if it is not in the title. */
    fragmento: trozos.nullable(),
    titular: z.object({ id, nombre: z.string(), demo: z.boolean() }).nullable(),
    /** The process in which it is seen. */
    raizId: id.nullable(),
    /** Of a journal text: its line. */
    secuencia: z.int().nullable(),
  })
  .meta({ id: 'Hallazgo' });

export const resultadosDeBusqueda = z
  .object({
    /** The words as they were looked for. */
    palabras: z.array(z.string()),
    grupos: z.array(
      z.object({
        clase,
        etiqueta: z.string(),
        total: z.int(),
        /** There are more than `total`. */
        hayMas: z.boolean(),
        elementos: z.array(hallazgo),
        siguiente: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ResultadosDeBusqueda' });
