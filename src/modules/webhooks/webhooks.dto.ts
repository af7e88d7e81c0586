import { z } from 'zod';
import { consultaDePagina, id, instante, pagina } from '../../platform/formas.js';

export const TIPOS = ['proceso.transicion', 'proceso.aviso', 'proceso.rectificacion'] as const;
const estado = z.enum(['pendiente', 'entregado', 'fallido']);

export const suscripcionNueva = z.strictObject({
  nombre: z.string().trim().max(80).default(''),
  url: z.url().max(500),
  /** Empty: all. */
  tipos: z.array(z.enum(TIPOS)).max(10).default([]),
});
export const cambioDeActiva = z.strictObject({ activa: z.boolean() });
export const rotacion = z.strictObject({
  /** For how long the secret before signs too. */
  horas: z.int().min(0).max(720).default(24),
});
export const repeticion = z.strictObject({
  desde: instante,
  hasta: instante,
  estado: z.enum(['entregado', 'fallido']).optional(),
});
export const consultaDeDespachos = z.object({ ...consultaDePagina, estado: estado.optional() });
export const caminoDeDespacho = z.object({ id, despacho: id });

export const suscripcionDto = z
  .object({
    id,
    nombre: z.string(),
    url: z.string(),
    tipos: z.array(z.string()),
    activa: z.boolean(),
    creadaEn: instante,
    fallandoDesde: instante.nullable(),
    /** Stopped by the service after failing for days. */
    detenidaEn: instante.nullable(),
    /** Until when the secret before the last rotation signs too. */
    anteriorHasta: instante.nullable(),
    despachos: z.object({ pendiente: z.int(), entregado: z.int(), fallido: z.int() }),
  })
  .meta({ id: 'Suscripcion' });
export const suscripcionCreada = suscripcionDto
  .extend({ secreto: z.string() })
  .meta({ id: 'SuscripcionNueva' });
export const secretoNuevo = z
  .object({ secreto: z.string(), anteriorHasta: instante })
  .meta({ id: 'SecretoDeSuscripcion' });
export const suscripciones = z.object({ elementos: z.array(suscripcionDto) });

export const entregaDto = z
  .object({
    salidaId: z.string(),
    resultado: z.enum(['entregada', 'fallida']),
    detalle: z.string(),
    en: instante,
    duracionMs: z.int().nullable(),
    respuesta: z.string().nullable(),
  })
  .meta({ id: 'Entrega' });
export const entregas = z.object({ elementos: z.array(entregaDto) });

export const despachoDto = z
  .object({
    id,
    salidaId: z.string(),
    tipo: z.string(),
    estado,
    intentos: z.int(),
    creadoEn: instante,
    /** When it is tried again; null when it is not. */
    proximoEn: instante.nullable(),
  })
  .meta({ id: 'Despacho' });
export const despachoConDetalle = despachoDto
  .extend({ cuerpo: z.string(), entregas: z.array(entregaDto) })
  .meta({ id: 'DespachoConDetalle' });
export const despachos = pagina(despachoDto).meta({ id: 'PaginaDeDespachos' });
export const repetidos = z.object({ cuantos: z.int() });
