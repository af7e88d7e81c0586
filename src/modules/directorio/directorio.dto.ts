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
import { ESTADOS_DE_INVITACION } from './invitacion-store.js';
import { REPRESENTACIONES } from './persona-store.js';

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
  /** Of an analyst of the POC (the person's id), of who asks, or of nobody. */
  analista: z.union([id, z.enum(['yo', 'ninguno'])]).optional(),
  porRatificar: z.enum(['1']).optional(),
  /** Only local governments: without the nation. */
  locales: z.enum(['1']).optional(),
  /** Silent for the months that the parameter `contacto.mesesDeSilencio` says. */
  enSilencio: z.enum(['1']).optional(),
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

const representacion = z.enum(REPRESENTACIONES);
const estadoDeCuenta = z.enum(['sinCuenta', 'invitada', 'activa', 'inactiva']);

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
    documentoFin: z.string().nullable(),
    /** On the day of who asks. */
    situacion: z.enum(['vigente', 'futura', 'terminada']),
    /** Goes on until the new authority ratifies: «en funciones prorrogadas». */
    prorrogada: z.boolean(),
    representacion: representacion.nullable(),
    representacionEtiqueta: z.string().nullable(),
    /** The institutional address its document declares; null also for who may not see mails. */
    correoDeclarado: z.string().nullable(),
    /** Whether who asks may end it or give it to another. */
    puedo: z.boolean(),
  })
  .meta({ id: 'Designacion' });

export const personaEnLista = personaDto
  .extend({ estadoDeCuenta, cargos: z.array(designacionDto) })
  .meta({ id: 'PersonaEnLista' });

export const invitacionHechaDto = z
  .object({
    id,
    persona: z.object({ id, nombre: z.string(), correo: z.string() }),
    /** Null: the installation itself. */
    invito: z.object({ nombre: z.string() }).nullable(),
    creadaEn: instante,
    venceEn: instante,
    estado: z.enum(ESTADOS_DE_INVITACION),
    resueltaEn: instante.nullable(),
  })
  .meta({ id: 'InvitacionHecha' });

const cargoQueDa = z.object({ rol, etiqueta: z.string(), soloSuplencia: z.boolean() });

export const personaConDetalle = personaDto
  .extend({
    estadoDeCuenta,
    designaciones: z.array(designacionDto),
    invitaciones: z.array(invitacionHechaDto),
    /** With which this person comes in, when it is not the one of the directory. */
    entraCon: z.string().nullable(),
    puedo: z.object({ corregir: z.boolean(), invitar: z.boolean() }),
  })
  .meta({ id: 'PersonaConDetalle' });

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

export const conteosPorRatificar = z.object({
  elementos: z.array(
    z.object({ nivel: nivel.nullable(), provincia: z.string().nullable(), n: z.int() }),
  ),
  total: z.int(),
});
export const provinciasDto = z.object({ elementos: z.array(codigoConNombre) });
export const titulares = pagina(titularDto).meta({ id: 'PaginaDeTitulares' });
export const personas = pagina(personaEnLista).meta({ id: 'PaginaDePersonas' });
export const invitaciones = pagina(invitacionHechaDto).meta({ id: 'PaginaDeInvitaciones' });
export const designaciones = z.object({
  elementos: z.array(designacionDto),
  /** The offices who asks may give here. */
  puedoDar: z.array(cargoQueDa),
});

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
  rol: rol.optional(),
  gremio: gremio.optional(),
  clase: z.enum(['persona', 'unidad']).optional(),
  /** The day on which the offices are looked at; today when not said. */
  fecha: fecha.optional(),
  /** Only those with some office in force on that day. */
  conCargo: z.enum(['1']).optional(),
  /** Only those who cannot come in yet. */
  sinCuenta: z.enum(['1']).optional(),
});
export const consultaDeInvitaciones = z.object({
  ...consultaDePagina,
  estado: z.enum(ESTADOS_DE_INVITACION).optional(),
  q: z.string().max(100).optional(),
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
  /** With `reemplaza`: the drafts of who leaves pass to who comes, if they already have an account. */
  entregaPendientes: z.boolean().default(false),
  /** Of a seat in a body, how it is held. */
  representacion: representacion.nullable().default(null),
  /** The institutional address that the document declares. */
  correoDeclarado: z.email().max(200).nullable().default(null),
});
export const designacionDeTitular = designacionNueva;
export const designacionGeneral = designacionNueva.extend({
  gremio: gremio.nullable().default(null),
});
/** A person who may not be in the directory yet, with an office in a titular, and the link to come in. */
export const incorporacion = designacionNueva.omit({ persona: true }).extend({
  persona: personaNueva,
  invitar: z.boolean().default(true),
});
export const finDeDesignacion = z.strictObject({
  hasta: fecha,
  documento: id.nullable().default(null),
  /** Person who receives the drafts of who leaves. */
  recibe: id.nullable().default(null),
});
export const acreditacion = z.strictObject({ documento: id });
export const designacionTerminada = designacionDto
  .extend({ borradoresEntregados: z.int(), tareasEntregadas: z.int() })
  .meta({ id: 'DesignacionTerminada' });
const enSusManos = z.object({
  procesoId: id,
  titular: idConNombre,
  evento: z.string(),
  etiqueta: z.string(),
  desde: instante,
});
export const pendientesDeCargo = z
  .object({
    /** Matters of the office: they stay with it. */
    asuntos: z.int(),
    borradores: z.array(enSusManos),
    /** Tasks taken or given to that account. */
    encargos: z.array(enSusManos),
    /** Who may receive them: with an account and an office in the same place. */
    candidatos: z.array(
      z.object({ persona: idConNombre, cargo: z.string(), calidadEtiqueta: z.string() }),
    ),
  })
  .meta({ id: 'PendientesDeCargo' });
export const consultaDeDesignaciones = z.object({ vigentes: z.enum(['0', '1']).default('1') });
export const invitacionDto = z
  .object({
    enlace: z.string(),
    venceEn: instante,
    /** It also went by mail to the account. */
    porCorreo: z.boolean(),
  })
  .meta({ id: 'Invitacion' });
export const incorporada = z
  .object({
    designacion: designacionDto,
    /** Null: nobody asked for it, or the person already comes in with their own password. */
    invitacion: invitacionDto.nullable(),
  })
  .meta({ id: 'PersonaIncorporada' });
