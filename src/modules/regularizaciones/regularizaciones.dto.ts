import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  fechaParcial,
  id,
  idConNombre,
  instante,
  json,
  pagina,
  rol,
  rolConEtiqueta,
} from '../../platform/formas.js';
import { declaracionDto } from './declaracion.dto.js';
import { ESTADOS } from './regularizacion-store.js';

const estadoDeRegularizacion = z.enum(ESTADOS);

export const consultaDeRegularizaciones = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  estado: estadoDeRegularizacion.optional(),
});
export const consultaDeFormulario = z.object({ titular: id });

export const regularizacionPedida = z.strictObject({
  titular: id,
  declaracion: declaracionDto,
  /** How far it goes in this one call: kept as a draft, put before the POC, or approved (by the POC). */
  hasta: z.enum(['borrador', 'presentada', 'aprobada']).default('borrador'),
});
export const guardadoDeRegularizacion = z.strictObject({
  declaracion: declaracionDto,
  version: z.int().min(1),
});
export const versionDada = z.strictObject({ version: z.int().min(1) });
export const aprobacionPedida = z.strictObject({
  version: z.int().min(1),
  /** Of the trial that was seen: nothing else is written. */
  huella: z.string().regex(/^[0-9a-f]{64}$/),
});
export const devolucionPedida = z.strictObject({
  version: z.int().min(1),
  motivo: z.string().trim().min(1).max(4000),
});
export const ensayoPedido = z.strictObject({ titular: id, declaracion: declaracionDto });

const enLista = {
  id,
  titular: idConNombre,
  estado: estadoDeRegularizacion,
  etiquetaEstado: z.string(),
  version: z.int(),
  preparo: z.object({ ...idConNombre.shape, rol, etiqueta: z.string() }),
  resolvio: idConNombre.nullable(),
  creadaEn: instante,
  actualizadaEn: instante,
  presentadaEn: instante.nullable(),
  resueltaEn: instante.nullable(),
  motivo: z.string().nullable(),
  procesoId: id.nullable(),
  /** Prepared and approved by one same account. */
  mismaPersona: z.boolean(),
};
export const regularizacionEnListaDto = z.object(enLista).meta({ id: 'RegularizacionEnLista' });
export const regularizaciones = pagina(regularizacionEnListaDto).meta({
  id: 'PaginaDeRegularizaciones',
});
export const regularizacionDto = z
  .object({
    ...enLista,
    declaracion: declaracionDto.nullable(),
    puedo: z.object({
      preparar: z.boolean(),
      aprobar: z.boolean(),
    }),
  })
  .meta({ id: 'Regularizacion' });

const errorDelPasado = z
  .object({
    /** Where in the declaration: `hitos.conformarForo.0.datos.base`. */
    campo: z.string(),
    codigo: z.string(),
    paso: z.int(),
    texto: z.string(),
  })
  .meta({ id: 'ErrorDelPasado' });

const pasoEnsayado = z.object({
  numero: z.int(),
  actividad: z.string(),
  estado: z.string(),
  etiquetaEstado: z.string(),
  desde: fechaParcial.nullable(),
  sinConstancia: z.boolean(),
  regularizado: z.boolean(),
  pendientes: z.array(z.string()),
});
export const ensayoDto = z
  .object({
    /** Nothing stands in its way. */
    listo: z.boolean(),
    huella: z.string().nullable(),
    errores: z.array(errorDelPasado),
    pasos: z.array(pasoEnsayado),
    planes: z.array(
      z.object({ nombre: z.string(), compromisos: z.int(), pasos: z.array(pasoEnsayado) }),
    ),
    /** The lines of the journal, in their order. */
    hechos: z.array(
      z.object({
        clave: z.string(),
        paso: z.int().nullable(),
        etiqueta: z.string(),
        ocurridoEn: fechaParcial.nullable(),
        sinConstancia: z.boolean(),
        noAplica: z.boolean(),
        actua: rolConEtiqueta,
        observaciones: z.array(
          z.object({
            codigo: z.string(),
            texto: z.string(),
            fuerza: z.string(),
            cita: z.string(),
          }),
        ),
      }),
    ),
    plazos: z.array(z.object({ etiqueta: z.string(), vence: fecha, vencido: z.boolean() })),
  })
  .meta({ id: 'EnsayoDeRegularizacion' });

const hitoDto: z.ZodType = z
  .object({
    evento: z.string(),
    procedimiento: z.string(),
    etiqueta: z.string(),
    ayuda: z.string().nullable(),
    paso: z.int(),
    actividad: z.string(),
    /** It may be said that it did not apply; if by another event, its name and its form. */
    noAplica: z.boolean(),
    alternativa: z.object({ evento: z.string(), etiqueta: z.string(), esquema: json }).nullable(),
    puedeFaltar: z.boolean(),
    repite: z.boolean(),
    /** Recorded already: it is not declared again. */
    registrado: z.boolean(),
    cumplidoPor: z.object({ evento: z.string(), campo: z.string(), valor: z.string() }).nullable(),
    actuan: z.array(rolConEtiqueta),
    esquema: json,
    get dentro() {
      return z.array(hitoDto).nullable();
    },
  })
  .meta({ id: 'HitoDelPasado' });
export const formularioDto = z
  .object({
    titular: idConNombre,
    procedimiento: z.string(),
    /** The open process that goes on; null: one will be opened. */
    procesoId: id.nullable(),
    /** Of the process itself; null when it asks for nothing. */
    entrada: json.nullable(),
    hitos: z.array(hitoDto),
    /** The one being prepared for this titular, if any. */
    abierta: id.nullable(),
    puedo: z.object({ preparar: z.boolean(), aprobar: z.boolean() }),
  })
  .meta({ id: 'FormularioDelPasado' });
