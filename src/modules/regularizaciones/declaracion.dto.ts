/** What is declared of a past: for each thing, how it is known, when it happened, and what is known of it. */
import { z } from 'zod';
import { fechaParcial, id, json, rol } from '../../platform/formas.js';

export const COMO_CONSTA = ['conDocumento', 'sinConstancia', 'noAplica', 'pendiente'] as const;

const suelta = {
  como: z.enum(COMO_CONSTA),
  ocurridoEn: fechaParcial.optional(),
  /** Why nothing documents it, or why it did not apply. */
  motivo: z.string().max(4000).optional(),
  documento: id.optional(),
  actua: rol.optional(),
  datos: z.record(z.string().max(80), json).default({}),
};
const MAXIMO = 60;
const varias = <S extends z.ZodType>(respuesta: S) =>
  z.record(z.string().max(80), z.array(respuesta).max(MAXIMO));

const deCompromiso = z.strictObject(suelta);
const dePlan = z.strictObject({ ...suelta, dentro: varias(deCompromiso).optional() });
const deRaiz = z.strictObject({ ...suelta, dentro: varias(dePlan).optional() });

export const declaracionDto = z.strictObject({
  /** Row of Anexo 4 at which the process stands: what comes before must be declared. */
  llegaHasta: z.int().min(1).max(15),
  /** Of the process itself, when it has any (the plan of the nation). */
  entrada: z.record(z.string().max(80), json).default({}),
  /** By event; a list, for what may have happened several times. `dentro`: of the child it opened. */
  hitos: varias(deRaiz),
});

export type Declaracion = z.infer<typeof declaracionDto>;
/** An answer of any of the levels. */
export interface Respuesta extends z.infer<typeof deCompromiso> {
  readonly dentro?: { readonly [evento: string]: readonly Respuesta[] } | undefined;
}
