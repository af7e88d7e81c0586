import { z } from 'zod';
import { fecha, id, instante, json, rol } from '../../platform/formas.js';

export const consultaDeLineas = z.object({
  cursor: z.string().optional(),
  limite: z.coerce.number().int().min(1).max(2_000).default(2_000),
});
export const caminoDeDibujo = z.object({ id: z.string().regex(/^[a-z][A-Za-z0-9-]*@\d{1,6}$/) });

export const dibujoDto = z
  .object({
    id: z.string(),
    nombre: z.string(),
    version: z.int(),
    nodos: z.array(
      z.object({
        id: z.string(),
        padre: z.string().nullable(),
        nombre: z.string(),
        etiqueta: z.string(),
        tipo: z.enum(['simple', 'compuesto', 'paralelo', 'final']),
        paso: z.int().nullable(),
        invoca: z.array(z.string()),
      }),
    ),
    arcos: z.array(
      z.object({
        de: z.string(),
        a: z.string().nullable(),
        evento: z.string(),
        etiqueta: z.string(),
        clase: z.enum(['evento', 'plazo', 'automatica', 'fin']),
        requisitos: z.array(z.string()),
        /** What decides between this one and its siblings. */
        si: z.string().optional(),
        /** The procedure it opens a process of. */
        abre: z.object({ procedimiento: z.string(), varios: z.boolean() }).optional(),
      }),
    ),
    plazos: z.array(
      z.object({
        nombre: z.string(),
        unidad: z.string(),
        porDefecto: z.number(),
        clase: z.string(),
      }),
    ),
  })
  .meta({ id: 'DibujoDeMaquina' });

export const momentoDto = z
  .object({
    raizId: id,
    titular: z.string(),
    secuencia: z.int(),
    ultima: z.int(),
    marca: z.string().nullable(),
    procesos: z.array(
      z.object({
        id,
        padreId: z.string().nullable(),
        ref: z.string().nullable(),
        ronda: z.int(),
        /** What people call it: «C3 · Título». */
        nombre: z.string(),
        procedimiento: z.string(),
        situacion: z.string(),
        /** Ids of the active nodes of its drawing. */
        activos: z.array(z.string()),
        estado: json,
        contexto: z.record(z.string(), json),
      }),
    ),
    plazos: z.array(
      z.object({
        procesoId: id,
        nombre: z.string(),
        clave: z.string(),
        estado: z.string(),
        vence: fecha,
        venceEn: instante.nullable(),
      }),
    ),
    fallas: z.array(z.object({ secuencia: z.int(), motivo: z.string() })),
  })
  .meta({ id: 'MomentoDeProceso' });

export const lineasDto = z
  .object({
    elementos: z.array(
      z.object({
        secuencia: z.int(),
        procesoId: id,
        procedimiento: z.string(),
        evento: z.string(),
        etiqueta: z.string(),
        /** The line of the same command that brought it about. */
        causa: z.int().nullable(),
        padre: z.string().nullable(),
        antes: z.array(z.string()),
        despues: z.array(z.string()),
        ocurridoEn: z.string().nullable(),
        registradoEn: instante,
        hash: z.string(),
      }),
    ),
    siguiente: z.string().nullable(),
  })
  .meta({ id: 'LineasDeProceso' });

export const ofertasEnMomentoDto = z
  .object({
    elementos: z.array(
      z.object({
        procesoId: id,
        evento: z.string(),
        etiqueta: z.string(),
        paso: z.int().nullable(),
        /** Whoever looks may record it. */
        puedo: z.boolean(),
        actua: z.array(z.object({ rol, etiqueta: z.string() })),
        /** Names of its data; those it cannot do without first. */
        campos: z.array(z.object({ nombre: z.string(), exigido: z.boolean() })),
      }),
    ),
  })
  .meta({ id: 'OfertasEnMomento' });
