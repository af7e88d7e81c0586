import { z } from 'zod';
import { id } from '../../platform/formas.js';

export const CLASES_DE_DOCUMENTO = [
  'convocatoria',
  'hoja-de-asistencia',
  'acta',
  'acta-de-compromiso',
  'hoja-de-ruta',
  'informe-de-avance',
  'informe-final',
  'plan',
] as const;
export type ClaseDeDocumento = (typeof CLASES_DE_DOCUMENTO)[number];
/** `txt`: the very bytes the printed hash is taken of. */
export const FORMATOS = ['pdf', 'docx', 'txt'] as const;
export type Formato = (typeof FORMATOS)[number];

export const caminoDeProducido = z.object({ id, clase: z.enum(CLASES_DE_DOCUMENTO) });
const informe = z.coerce.number().int().min(1).max(10_000).optional();
export const consultaDeProducido = z.strictObject({
  formato: z.enum(FORMATOS).default('pdf'),
  /** Which progress report; the last one when it is not said. */
  informe,
});
export const consultaDeComprobacion = z.strictObject({
  informe,
  /** The printed one: what it is compared with is said in its language, when some language gives it. */
  huella: z.string().max(64).optional(),
});

export const clasesDto = z.object({
  elementos: z.array(z.object({ clase: z.enum(CLASES_DE_DOCUMENTO), titulo: z.string() })),
});
export const comprobacionDto = z
  .object({
    titulo: z.string(),
    titular: z.string(),
    /** SHA-256 of its text as it is produced now. */
    huella: z.string(),
  })
  .meta({ id: 'ComprobacionDeImpreso' });
