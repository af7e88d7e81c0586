import { z } from 'zod';
import { CLASES_DE_FILA, type FilaDeCalendario } from './calendario.js';
import { type Fecha, type FechaParcial, esFecha, esFechaParcial } from './fecha.js';

/** Shape of a calendar row as it comes from outside: an administrator's form or a data file. */
const INEXISTENTE = { params: { codigo: 'FECHA_INEXISTENTE' } };
const fecha = z
  .string()
  .min(1, { abort: true })
  .refine(esFecha, INEXISTENTE) as unknown as z.ZodType<Fecha>;
const fechaParcial = z
  .string()
  .refine(esFechaParcial, INEXISTENTE) as unknown as z.ZodType<FechaParcial>;

export const esquemaAmbito = z.discriminatedUnion('tipo', [
  z.strictObject({ tipo: z.literal('nacional') }),
  z.strictObject({ tipo: z.literal('provincial'), codigo: z.string().regex(/^\d{2}$/) }),
  z.strictObject({ tipo: z.literal('cantonal'), codigo: z.string().regex(/^\d{4}$/) }),
]);

export const esquemaFila = z.object({
  id: z.string().min(1).max(80),
  fecha,
  nombre: z.string().trim().min(1).max(200),
  clase: z.enum(CLASES_DE_FILA),
  ambito: esquemaAmbito,
  /** A day off without a norm behind it is not a declared holiday. */
  norma: z.string().trim().min(1).max(300),
  publicadaEn: fechaParcial.nullable(),
  cuentaParaTermino: z.boolean().nullable(),
});

/** The rows of a data file; fields it adds for the reader (sources, notes) are left aside. */
export function leerFilas(json: unknown): FilaDeCalendario[] {
  const filas = z.array(esquemaFila).parse(json);
  const vistos = new Set<string>();
  for (const f of filas) {
    if (vistos.has(f.id)) throw new Error(`FILA_REPETIDA: ${f.id}`);
    vistos.add(f.id);
  }
  return filas;
}
