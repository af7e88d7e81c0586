import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  id,
  idConNombre,
  instante,
  pagina,
} from '../../platform/formas.js';
import { CLASES_DE_ACCESO } from '../../platform/registro-de-accesos.js';

const filtro = {
  /** An account: what it did and what was done on it. */
  cuenta: id.optional(),
  /** Comma list. */
  clase: z.string().max(1000).optional(),
  titular: id.optional(),
  desde: fecha.optional(),
  /** That day included. */
  hasta: fecha.optional(),
};
export const consultaDeAccesos = z.object({ ...consultaDePagina, ...filtro });
export const consultaDeExportacion = z.object(filtro);
export const consultaDePropios = z.object(consultaDePagina);

export const claseDeAcceso = z.enum(CLASES_DE_ACCESO);
export const accesoDto = z
  .object({
    id,
    en: instante,
    clase: claseDeAcceso,
    etiqueta: z.string(),
    /** Null: nobody was known. `nombre` null: the account is gone. */
    cuenta: z.object({ id: z.string(), nombre: z.string().nullable() }).nullable(),
    via: z.enum(['web', 'programa', 'ficha']).nullable(),
    /** The same network gives the same letters; they lead to no address. */
    red: z.string().nullable(),
    objeto: z
      .object({ clase: z.string(), id: z.string(), nombre: z.string().nullable() })
      .nullable(),
    titular: idConNombre.nullable(),
    /** In words when it is a code that has them. */
    detalle: z.string().nullable(),
    motivo: z.string().nullable(),
  })
  .meta({ id: 'Acceso' });
export const accesos = pagina(accesoDto);
export const accesosConClases = accesos.extend({
  retencionDias: z.int(),
  clases: z.array(z.object({ clase: claseDeAcceso, etiqueta: z.string() })),
});
