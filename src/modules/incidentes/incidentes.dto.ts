import { z } from 'zod';
import { consultaDePagina, id, idConNombre, instante, pagina } from '../../platform/formas.js';

export const consultaDeIncidentes = z.object({
  ...consultaDePagina,
  estado: z.enum(['abiertos', 'resueltos', 'todos']).default('abiertos'),
});
export const incidenteDto = z
  .object({
    id,
    codigo: z.string(),
    /** What happened and what it means, in plain words. */
    titulo: z.string(),
    explicacion: z.string(),
    /** For whoever mends it. */
    detalle: z.string(),
    creadoEn: instante,
    procesoId: z.string().nullable(),
    raizId: z.string().nullable(),
    procedimiento: z.string().nullable(),
    titular: idConNombre.nullable(),
    resueltoEn: instante.nullable(),
    resueltoPor: z.string().nullable(),
    nota: z.string().nullable(),
    reintentadoEn: instante.nullable(),
    reintento: z.string().nullable(),
    iguales: z.int(),
    puedeReintentarse: z.boolean(),
    puedeReconstruirse: z.boolean(),
  })
  .meta({ id: 'Incidente' });
/** `total`: how many are open. */
export const incidentes = pagina(incidenteDto).meta({ id: 'PaginaDeIncidentes' });
export const resolucion = z.strictObject({ nota: z.string().trim().min(1).max(2000) });
export const resueltos = z.object({ cuantos: z.int() });
export const reintentoHecho = z.object({
  codigo: z.enum([
    'SANO',
    'DISPARADOS',
    'SIGUE_DEFECTUOSO',
    'YA_NO_ESTA',
    'RECONSTRUIDO',
    'NO_SE_RECONSTRUYE',
  ]),
  texto: z.string(),
  disparados: z.int(),
});
export const consultaDeSalidas = z.object(consultaDePagina);
export const salidas = pagina(
  z.object({
    id: z.string(),
    raizId: z.string(),
    titular: idConNombre.nullable(),
    tipo: z.string(),
    etiqueta: z.string(),
    intentos: z.int(),
    error: z.string().nullable(),
    creadoEn: instante,
  }),
).meta({ id: 'PaginaDeSalidasFallidas' });
export const caminoDeSalida = z.object({ id: z.string().min(1).max(120) });
