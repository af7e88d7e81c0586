import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  id,
  instante,
  nivel,
  rolConEtiqueta,
} from '../../platform/formas.js';

const vista = z.enum(['paraMi', 'porCuentaDe', 'equipo', 'esperoAOtros', 'hechos']);

export const consultaDeBandeja = z.object({
  ...consultaDePagina,
  vista: vista.default('paraMi'),
  /** One of the fifteen: what its stages and its commitments number comes with it. */
  paso: z.coerce.number().int().min(1).max(99).optional(),
  /** Id of a titular. */
  gad: id.optional(),
  /** Only of the governments that who asks answers for as an analyst of the POC. */
  mios: z.enum(['1']).optional(),
  q: z.string().max(100).optional(),
});

const tarea = z
  .object({
    procesoId: id,
    raizId: id,
    titular: z.object({ id, nombre: z.string(), nivel: nivel.nullable() }),
    evento: z.string(),
    etiqueta: z.string(),
    paso: z.int().nullable(),
    pasoNombre: z.string().nullable(),
    /** In which of the fifteen steps to look for it. */
    pasoDelRecorrido: z.int().nullable(),
    /** What its process is called, if it has likes: «C3 · Título» of a commitment. */
    sobre: z.string().nullable(),
    actuaComo: rolConEtiqueta,
    porCuentaDe: rolConEtiqueta.nullable(),
    vence: z
      .object({
        fecha,
        clase: z.enum(['meta', 'termino', 'plazo']),
        /** Business days for a término, calendar days otherwise; negative once past. */
        dias: z.int(),
        vencido: z.boolean(),
      })
      .nullable(),
    faltan: z.array(z.object({ codigo: z.string(), texto: z.string() })),
    /** When it began to wait; of a fact already recorded, when it was recorded. */
    desde: instante,
    borrador: z.boolean(),
    /** Who takes care of it: it arranges the work, and authorises nobody. */
    encargo: z
      .object({
        nombre: z.string(),
        mia: z.boolean(),
        /** Who delegated it; null: it was taken. */
        delegadaPor: z.string().nullable(),
        motivo: z.string().nullable(),
        desde: instante,
        /** On leave today. */
        ausencia: z
          .object({
            hasta: fecha,
            sustituto: z.string(),
            /** I stand in. */
            sustituyo: z.boolean(),
          })
          .nullable(),
        /** I may let it go, or pass it on. */
        puedoSoltar: z.boolean(),
      })
      .nullable(),
    /** My offices allow it: I may take it, and delegate it. */
    puedoTomar: z.boolean(),
    /** Of a fact already recorded: its line. */
    secuencia: z.int().nullable(),
  })
  .meta({ id: 'Tarea' });

export const bandeja = z
  .object({
    elementos: z.array(tarea),
    siguiente: z.string().nullable(),
    conteos: z.object({
      paraMi: z.int(),
      /** Of those, the ones somebody else's role does: I only record them. */
      paraMiPorOtros: z.int(),
      porCuentaDe: z.int(),
      equipo: z.int(),
      esperoAOtros: z.int(),
      hechos: z.int(),
    }),
  })
  .meta({ id: 'Bandeja' });
