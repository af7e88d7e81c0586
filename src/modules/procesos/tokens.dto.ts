/** Where a process is on its diagram. */
import { z } from 'zod';
import { fecha, id, instante, rol } from '../../platform/formas.js';
import { estadoDePaso, marca, situacionDeProceso } from './situacion.dto.js';

const fichaDto = z.object({
  id: z.string(),
  elemento: z.string(),
  procesoId: id,
  /** «Plan 2», when it stands for a child. */
  de: z.string().nullable(),
  estado: estadoDePaso,
  etiquetaEstado: z.string(),
  desde: z.string().nullable(),
  dias: z.int().nullable(),
  vuelta: z.int(),
  meta: z.object({ fecha, vencido: z.boolean() }).nullable(),
});

export const tokensDto = z
  .object({
    id,
    raizId: id,
    /** Version it runs: its diagram is that one's. */
    procedimiento: z.object({ id: z.string(), nombre: z.string() }),
    /** False: this procedure has no diagram for people. */
    conPlano: z.boolean(),
    situacion: situacionDeProceso,
    marca: z.object({ clase: marca, etiqueta: z.string(), desde: instante }).nullable(),
    secuencia: z.int(),
    hash: z.string(),
    hoy: fecha,
    carriles: z.array(z.object({ rol, etiqueta: z.string() })),
    elementos: z.array(
      z.object({
        id: z.string(),
        clase: z.enum([
          'inicio',
          'inicioEventual',
          'fin',
          'tarea',
          'llamada',
          'espera',
          'salida',
          'exclusiva',
          'paralela',
          'inclusiva',
        ]),
        nombre: z.string(),
        carril: rol,
        paso: z.int().nullable(),
        estado: estadoDePaso.nullable(),
        etiquetaEstado: z.string().nullable(),
        /** Tokens here now, and times it was entered. */
        fichas: z.int(),
        pasadas: z.int(),
        desde: z.string().nullable(),
        dias: z.int().nullable(),
        meta: z.object({ fecha, vencido: z.boolean() }).nullable(),
        sinConstancia: z.boolean(),
        regularizado: z.boolean(),
        pendientes: z.int(),
        /** Why it stopped and waits for somebody to mend it; null: it did not. */
        detenido: z.string().nullable(),
        hijos: z.array(
          z.object({
            id,
            etiqueta: z.string(),
            situacion: situacionDeProceso,
            situacionEtiqueta: z.string(),
          }),
        ),
      }),
    ),
    fichas: z.array(fichaDto),
    flujos: z.array(z.object({ id: z.string(), veces: z.int() })),
  })
  .meta({ id: 'TokensDeProceso' });
