import { z } from 'zod';
import { claseTitular, gremio, id, idConNombre, instante, nivel } from '../../platform/formas.js';

export const analistas = z.object({
  elementos: z.array(
    z.object({ persona: idConNombre, gobiernos: z.int(), enFunciones: z.boolean() }),
  ),
  /** Governments nobody answers for. */
  sinAnalista: z.int(),
});

const filtro = z.strictObject({
  q: z.string().max(100).optional(),
  nivel: nivel.optional(),
  provincia: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  gremio: gremio.optional(),
  clase: claseTitular.optional(),
});
export const asignacion = z
  .strictObject({
    /** Null: nobody answers for them any more. */
    analista: id.nullable(),
    titulares: z.array(id).min(1).max(1_200).optional(),
    filtro: filtro.optional(),
    soloSinAnalista: z.boolean().default(false),
    /** Only says how many would change. */
    previa: z.boolean().default(false),
  })
  .refine((a) => (a.titulares === undefined) !== (a.filtro === undefined), {
    path: ['filtro'],
    params: { codigo: 'TITULARES_O_FILTRO' },
  });
export const asignados = z.object({ cambian: z.int() });
export const historiaDeAnalistas = z.object({
  elementos: z.array(
    z.object({
      id,
      persona: idConNombre,
      desde: instante,
      hasta: instante.nullable(),
      asignadaPor: z.string().nullable(),
    }),
  ),
});
