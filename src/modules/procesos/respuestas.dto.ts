/** What commands, simulations, corrections and lists are answered with. */
import { z } from 'zod';
import {
  fecha,
  id,
  idConNombre,
  instante,
  json,
  nivel,
  pagina,
  rol,
  rolConEtiqueta,
} from '../../platform/formas.js';
import {
  estadoDePaso,
  marca,
  observacionDto,
  reciboDto,
  requisitoDto,
  situacionDeProceso,
  situacionDto,
} from './situacion.dto.js';

export const resultadoDeTransicion = z
  .object({ recibo: reciboDto, situacion: situacionDto })
  .meta({ id: 'ResultadoDeTransicion' });

export const simulacionDto = z
  .object({
    permitido: z.boolean(),
    problema: z
      .looseObject({ codigo: z.string(), title: z.string(), detail: z.string(), status: z.int() })
      .nullable(),
    requisitos: z.array(requisitoDto),
    /** Fields of `datos` that its schema lets be left out and, as the act stands, a rule that binds does not. */
    exigidos: z.array(z.string()),
    observaciones: z.array(observacionDto),
    pasos: z.array(
      z.object({
        procesoId: z.string(),
        procedimiento: z.string(),
        numero: z.int(),
        actividad: z.string(),
        antes: estadoDePaso,
        antesEtiqueta: z.string(),
        despues: estadoDePaso,
        despuesEtiqueta: z.string(),
        vuelta: z.int(),
      }),
    ),
    avisos: z.array(
      z.object({ codigo: z.string(), texto: z.string(), roles: z.array(rolConEtiqueta) }),
    ),
    plazos: z.array(
      z.object({
        nombre: z.string(),
        etiqueta: z.string(),
        vence: fecha.nullable(),
        accion: z.enum(['armar', 'cerrar']),
      }),
    ),
    abre: z.array(z.object({ procedimiento: z.string(), etiqueta: z.string() })),
  })
  .meta({ id: 'Simulacion' });

export const efectoDeRectificacionDto = z
  .object({
    recibo: reciboDto.nullable(),
    /** It is for one of these to approve; empty: who asks may confirm it. */
    aprueban: z.array(rolConEtiqueta),
    exigeDocumento: z.boolean(),
    cambios: z.array(
      z.object({
        campo: z.string(),
        etiqueta: z.string(),
        antes: json,
        antesEtiqueta: z.string(),
        despues: json,
        despuesEtiqueta: z.string(),
      }),
    ),
    pasos: z.array(
      z.object({
        procesoId: z.string(),
        numero: z.int(),
        actividad: z.string(),
        antes: estadoDePaso,
        antesEtiqueta: z.string(),
        despues: estadoDePaso,
        despuesEtiqueta: z.string(),
      }),
    ),
    plazos: z.array(
      z.object({
        nombre: z.string(),
        etiqueta: z.string(),
        antes: fecha.nullable(),
        despues: fecha.nullable(),
      }),
    ),
    /** Of the whole process, in words: from stopped, archived or desisted to going on. */
    marca: z.object({ antes: z.string(), despues: z.string() }).nullable(),
    descansan: z.array(
      z.object({
        secuencia: z.int(),
        evento: z.string(),
        etiqueta: z.string(),
        motivo: z.string(),
      }),
    ),
  })
  .meta({ id: 'EfectoDeRectificacion' });

export const procesos = pagina(
  z.object({
    id,
    titular: idConNombre.extend({ nivel: nivel.nullable() }),
    procedimiento: z.string(),
    etiqueta: z.string(),
    /** What it is about; null: there is one of its kind. */
    asunto: z.string().nullable(),
    situacion: situacionDeProceso,
    marca: z.object({ clase: marca, etiqueta: z.string(), desde: instante }).nullable(),
    abiertoEn: instante,
    actualizadoEn: instante,
    pasosEnCurso: z.array(z.int()),
  }),
).meta({ id: 'PaginaDeProcesos' });

export const lineaDto = z
  .object({
    secuencia: z.int(),
    evento: z.string(),
    etiqueta: z.string(),
    frase: z.string(),
    paso: z.int().nullable(),
    procesoId: id,
    procedimiento: z.string(),
    ocurridoEn: z.string().nullable(),
    registradoEn: instante,
    sinConstancia: z.boolean(),
    consumado: z.boolean(),
    /** It came with a regularisation. */
    regularizado: z.boolean(),
    actuo: z.object({ rol, etiqueta: z.string(), documento: z.string().nullable() }).nullable(),
    registro: z
      .object({ rol, etiqueta: z.string(), calidad: z.string(), cuenta: idConNombre })
      .nullable(),
    datos: z.array(
      z.object({
        campo: z.string(),
        etiqueta: z.string(),
        valor: z.string(),
        /** Of a correction: what it said before. */
        antes: z.string().optional(),
        documento: z.object({ id, titulo: z.string() }).optional(),
      }),
    ),
    motivo: z.string().nullable(),
    observaciones: z.array(observacionDto),
    /** Sequence of the line that corrected this one, or false. */
    rectificada: z.union([z.literal(false), z.int()]),
    /** Of a correction: the line it points at. */
    corrige: z.int().nullable(),
    /** Of a correction that another person asked for and who recorded it approved. */
    pedida: z.object({ id: z.string(), rol, etiqueta: z.string(), cuenta: idConNombre }).nullable(),
    /** The document that a correction rests on, if the reader may open it. */
    documento: z.object({ id: z.string(), titulo: z.string() }).nullable(),
    hash: z.string(),
    hashAnterior: z.string(),
    linea: z.string().optional(),
  })
  .meta({ id: 'LineaDeBitacora' });
export const bitacora = pagina(
  /** `enmendable`: whoever reads it may ask for it to be amended. */
  lineaDto.extend({ enmendable: z.boolean() }).meta({ id: 'LineaDelHistorial' }),
).meta({ id: 'PaginaDeBitacora' });

export const poclDesignadoDto = z
  .object({
    /** Null: no act names anybody, the name was erased, or it is not for this reader. */
    designado: z.object({ nombre: z.string(), secuencia: z.int() }).nullable(),
  })
  .meta({ id: 'PoclDesignado' });

/** A line with what a correction of it starts from: its data as they are read now, and their schema. */
export const lineaPorCorregirDto = lineaDto
  .extend({ valores: z.record(z.string(), json), esquema: z.record(z.string(), json) })
  .meta({ id: 'LineaPorCorregir' });
