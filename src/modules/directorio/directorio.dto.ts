import { z } from 'zod';
import {
  calidad,
  claseTitular,
  codigoConNombre,
  consultaDePagina,
  fecha,
  gremio,
  id,
  idConNombre,
  instante,
  nivel,
  pagina,
  rol,
} from '../../platform/formas.js';
import { titularDto } from '../../platform/titular.dto.js';

export const consultaDeTitulares = z.object({
  ...consultaDePagina,
  nivel: nivel.optional(),
  provincia: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  gremio: gremio.optional(),
  clase: claseTitular.optional(),
  q: z.string().max(100).optional(),
});
export const titularNuevo = z.strictObject({
  clase: z.enum(['mancomunidad', 'nacional']),
  nombre: z.string().trim().min(2).max(200),
  nombreOficial: z.string().trim().min(2).max(300).optional(),
  provincia: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
});

export const personaDto = z
  .object({
    id,
    clase: z.enum(['persona', 'unidad']),
    nombre: z.string(),
    correo: z.string().nullable(),
    tieneCuenta: z.boolean(),
  })
  .meta({ id: 'Persona' });

export const designacionDto = z
  .object({
    id,
    persona: personaDto,
    rol,
    etiqueta: z.string(),
    titular: idConNombre.nullable(),
    gremio: gremio.nullable(),
    calidad,
    calidadEtiqueta: z.string(),
    desde: fecha,
    hasta: fecha.nullable(),
    documento: z.string().nullable(),
  })
  .meta({ id: 'Designacion' });

export const titularConDetalle = titularDto
  .extend({
    autoridad: z.array(designacionDto),
    pocl: z.array(designacionDto),
    procesos: z.array(
      z.object({
        id,
        procedimiento: z.string(),
        etiqueta: z.string(),
        situacion: z.enum(['activo', 'concluido', 'detenido', 'cuarentena']),
        marca: z.enum(['suspendido', 'archivado', 'desistido']).nullable(),
        abiertoEn: instante,
      }),
    ),
  })
  .meta({ id: 'TitularConDetalle' });

export const provinciasDto = z.object({ elementos: z.array(codigoConNombre) });
export const titulares = pagina(titularDto).meta({ id: 'PaginaDeTitulares' });
export const personas = pagina(personaDto).meta({ id: 'PaginaDePersonas' });
export const designaciones = z.object({ elementos: z.array(designacionDto) });

const correo = z.email().max(200);
export const personaNueva = z.strictObject({
  clase: z.enum(['persona', 'unidad']).default('persona'),
  nombre: z.string().trim().min(2).max(200),
  correo: correo.nullable().default(null),
});
export const personaCorregida = z.strictObject({
  nombre: z.string().trim().min(2).max(200).optional(),
  correo: correo.nullable().optional(),
});
export const consultaDePersonas = z.object({
  ...consultaDePagina,
  q: z.string().max(100).optional(),
  titular: id.optional(),
});

const designacionNueva = z.strictObject({
  persona: id,
  rol,
  calidad: calidad.default('titular'),
  desde: fecha,
  hasta: fecha.nullable().default(null),
  documento: id.nullable().default(null),
  /** The designación this one ends (the day before). */
  reemplaza: id.nullable().default(null),
});
export const designacionDeTitular = designacionNueva;
export const designacionGeneral = designacionNueva.extend({
  gremio: gremio.nullable().default(null),
});
export const finDeDesignacion = z.strictObject({
  hasta: fecha,
  documento: id.nullable().default(null),
});
export const consultaDeDesignaciones = z.object({ vigentes: z.enum(['0', '1']).default('1') });
export const invitacionDto = z
  .object({ enlace: z.string(), venceEn: instante })
  .meta({ id: 'Invitacion' });
