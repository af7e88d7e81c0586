import { z } from 'zod';
import { calidad, fecha, gremio, id, idConNombre, rol } from '../../platform/formas.js';

const clave = z.string().min(1).max(200);

export const ingreso = z.strictObject({
  correo: z.string().min(3).max(200),
  clave,
  /** A program: answers with a bearer token instead of a cookie. */
  programa: z.boolean().default(false),
});
export const activacion = z.strictObject({ enlace: z.string().min(20).max(200), clave });
export const cambioDeClave = z.strictObject({ actual: clave, nueva: clave });

const cuenta = z.object({ id, nombre: z.string(), iniciales: z.string() }).meta({ id: 'Cuenta' });

export const sesionAbierta = z
  .object({ cuenta, csrf: z.string().nullable(), token: z.string().optional() })
  .meta({ id: 'SesionAbierta' });

export const sesionActual = z
  .object({
    cuenta,
    cargos: z.array(
      z.object({
        id,
        rol,
        etiqueta: z.string(),
        titular: idConNombre.nullable(),
        gremio: gremio.nullable(),
        calidad,
        desde: fecha,
        hasta: fecha.nullable(),
      }),
    ),
    csrf: z.string().nullable(),
    demo: z.boolean(),
    hoy: fecha,
    idioma: z.enum(['es', 'en']),
  })
  .meta({ id: 'Sesion' });

export const cuentasDeEntrada = z.object({
  elementos: z.array(
    z.object({
      cuentaId: id,
      nombre: z.string(),
      correo: z.string(),
      clave: z.string(),
      /** What it does. */
      cargo: z.string(),
      roles: z.array(z.string()),
    }),
  ),
});
