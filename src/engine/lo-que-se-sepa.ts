/**
 * Of what already happened only what is known is written: no datum is asked that would have to be made up. What is
 * given keeps its shape, and what decides the way (`esencial`) must be given.
 */
import { z } from 'zod';
import type { JsonObjeto } from '../../machines/contrato.js';

const sabidos = new WeakMap<z.ZodType, z.ZodType>();

export function loQueSeSepa(datos: z.ZodType): z.ZodType {
  let sabido = sabidos.get(datos);
  if (sabido === undefined) sabidos.set(datos, (sabido = aflojar(datos)));
  return sabido;
}

/** Of data that do not serve as they are, the fields that do. */
export const loQueSirve = (datos: z.ZodType, dados: unknown): JsonObjeto =>
  datos instanceof z.ZodObject && typeof dados === 'object' && dados !== null
    ? Object.fromEntries(
        Object.entries(datos.shape as Record<string, z.ZodType>).flatMap(([nombre, campo]) => {
          const leido = Object.hasOwn(dados, nombre)
            ? campo.safeParse((dados as JsonObjeto)[nombre])
            : null;
          return leido?.success === true && leido.data !== undefined
            ? [[nombre, leido.data as JsonObjeto[string]]]
            : [];
        }),
      )
    : {};

/** Its refinements hold one field against another, and either may be unknown: they are left to the rules. */
const aflojar = (datos: z.ZodType): z.ZodType =>
  datos instanceof z.ZodObject
    ? z.strictObject(
        Object.fromEntries(
          Object.entries(datos.shape as Record<string, z.ZodType>).map(([nombre, campo]) => [
            nombre,
            campo.meta()?.['esencial'] === true ? campo : campo.optional(),
          ]),
        ),
      )
    : datos;
