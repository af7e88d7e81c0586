import { z } from 'zod';
import { TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { MARCAS } from '../../engine/comandos.js';
import {
  consultaDePagina,
  fecha,
  fechaParcial,
  id,
  idConNombre,
  instante,
  json,
  nivel,
  pagina,
  rol,
  rolConEtiqueta,
} from '../../platform/formas.js';
import { titularDto } from '../../platform/titular.dto.js';

// ── What is asked ────────────────────────────────────────────────────────────────────────────────

const evento = z.string().regex(/^[A-Za-z]\w{0,79}$/);
export const caminoConEvento = z.object({ id, evento: z.string().min(1).max(120) });
export const caminoConMarca = z.object({ id, marca: z.enum(MARCAS) });
export const caminoConProceso = z.object({ id });
export const caminoConLinea = z.object({ id, secuencia: z.coerce.number().int().min(1) });
const datos = z.record(z.string(), json).default({});
const actuadoPor = z.strictObject({ rol, documento: id.optional() });

export const aperturaDeProceso = z.strictObject({
  procedimiento: z.string().regex(/^[a-z][A-Za-z]*(@\d+)?$/),
  titular: id,
  entrada: datos,
  modo: z.enum(['acto', 'consumado']).optional(),
  ocurridoEn: fechaParcial.optional(),
  sinConstancia: z.boolean().optional(),
  justificaciones: z.record(z.string().max(80), z.string().max(4000)).optional(),
  registradoComo: rol.optional(),
});
export const transicion = z.strictObject({
  datos,
  modo: z.enum(['acto', 'consumado']).optional(),
  ocurridoEn: fechaParcial.optional(),
  sinConstancia: z.boolean().optional(),
  justificaciones: z.record(z.string().max(80), z.string().max(4000)).optional(),
  actuadoPor: actuadoPor.optional(),
  registradoComo: rol.optional(),
});
const motivo = z.string().trim().min(1).max(2000);
export const marcaPedida = z.strictObject({
  motivo,
  documento: id.optional(),
  actuadoPor: actuadoPor.optional(),
  registradoComo: rol.optional(),
});
export const rectificacionPedida = z.strictObject({
  clase: z.enum(['rectificarHecho', 'deshacer', 'anularHecho']),
  secuencia: z.int().min(1),
  cambios: z
    .strictObject({
      datos: z.record(z.string(), json).optional(),
      ocurridoEn: fechaParcial.optional(),
    })
    .optional(),
  motivo,
  documento: id.optional(),
  registradoComo: rol.optional(),
  /** True: only shows what would change. */
  previa: z.boolean(),
});
export const consultaDeProcesos = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  procedimiento: z.string().max(80).optional(),
  situacion: z.enum(['activo', 'concluido', 'detenido', 'cuarentena']).optional(),
});
export const consultaDeSituacion = z.object({ plan: id.optional() });
export const consultaDeBitacora = z.object({
  ...consultaDePagina,
  orden: z.enum(['asc', 'desc']).default('desc'),
  /** 1: adds the exact line, for technical roles. */
  tecnica: z.enum(['0', '1']).default('0'),
});

// ── What is answered ─────────────────────────────────────────────────────────────────────────────

const fuerza = z.enum(['debe', 'sugerido', 'puede']);
const marca = z.enum(['suspendido', 'archivado', 'desistido']);
const situacionDeProceso = z.enum(['activo', 'concluido', 'detenido', 'cuarentena']);
const estadoDePaso = z.enum([
  'aunNo',
  'disponible',
  'enCurso',
  'observado',
  'cumplido',
  'omitido',
  'noAplica',
]);
const tipo = z
  .object({ tipo: z.enum(TIPOS_DOCUMENTO), etiqueta: z.string() })
  .meta({ id: 'TipoDeDocumento' });
const nombreConEtiqueta = z.object({ nombre: z.string(), etiqueta: z.string() });

export const citaDto = z
  .object({
    documento: z.enum(['S0', 'S1', 'S2', 'S3', 'S4', 'COA', 'MINGA']),
    documentoNombre: z.string(),
    lugar: z.string(),
    regla: z.string(),
    claves: z.array(z.string()),
  })
  .meta({ id: 'Cita' });

export const requisitoDto = z
  .object({
    codigo: z.string(),
    texto: z.string(),
    fuerza,
    fuerzaTexto: z.string(),
    certeza: z.enum(['fuente', 'INF', 'MEM']),
    lecturaNuestra: z.boolean(),
    clase: z.enum(['orden', 'producto', 'contenido', 'plazo']),
    cita: citaDto,
    resultado: z.enum(['cumple', 'falta', 'dependeDeLosDatos']),
    efecto: z.enum(['sigue', 'observa', 'pideJustificacion', 'bloquea']),
    params: z.record(z.string(), json),
  })
  .meta({ id: 'Requisito' });

export const observacionDto = z
  .object({
    codigo: z.string(),
    texto: z.string(),
    fuerza,
    fuerzaTexto: z.string(),
    lecturaNuestra: z.boolean(),
    cita: citaDto.nullable(),
    justificada: z.boolean(),
    justificacion: z.string().nullable(),
  })
  .meta({ id: 'Observacion' });

export const reciboDto = z
  .object({
    raizId: id,
    procesoId: id,
    secuencia: z.int(),
    hash: z.string(),
    registradoEn: instante,
    observaciones: z.array(observacionDto),
    repetida: z.boolean(),
  })
  .meta({ id: 'Recibo' });

const como = z.object({
  registra: rol,
  actua: rol,
  prueba: z.string().nullable(),
  etiqueta: z.string(),
});
const porCuentaDe = z.object({
  actua: rolConEtiqueta,
  registran: z.array(rolConEtiqueta),
  prueba: z.string(),
});

export const ofertaDto = z
  .object({
    procesoId: id,
    procedimiento: z.string(),
    evento,
    etiqueta: z.string(),
    ayuda: z.string().nullable(),
    paso: z.int().nullable(),
    actua: z.array(rolConEtiqueta),
    porCuentaDe: z.array(porCuentaDe),
    puedo: z.boolean(),
    motivoNoPuedo: z.string().nullable(),
    como: z.array(como),
    fechable: z.boolean(),
    requisitos: z.array(requisitoDto),
    /** JSON Schema (2020-12) of `datos`; each field says in `minga` what a form needs. */
    esquema: z.record(z.string(), json),
    etag: z.string(),
  })
  .meta({ id: 'Oferta' });

export const marcaOfrecidaDto = z
  .object({
    evento: z.enum(MARCAS),
    etiqueta: z.string(),
    actua: z.array(rolConEtiqueta),
    porCuentaDe: z.array(porCuentaDe),
    puedo: z.boolean(),
    como: z.array(como),
    cita: citaDto,
    lecturaNuestra: z.boolean(),
  })
  .meta({ id: 'MarcaOfrecida' });

export const pasoDto = z
  .object({
    numero: z.int(),
    actividad: z.string(),
    descripcion: z.string(),
    responsables: z.array(rolConEtiqueta),
    productos: z.array(tipo),
    fuerza,
    cita: citaDto,
    estado: estadoDePaso,
    etiquetaEstado: z.string(),
    vuelta: z.int(),
    desde: z.string().nullable(),
    diasEnPaso: z.int().nullable(),
    sinConstancia: z.boolean(),
    regularizado: z.boolean(),
    pendientes: z.array(z.object({ codigo: z.string(), texto: z.string() })),
    meta: z.object({ fecha, vencido: z.boolean() }).nullable(),
    procesoId: z.string().nullable(),
    documentos: z.array(z.object({ id, titulo: z.string(), tipos: z.array(tipo) })),
  })
  .meta({ id: 'Paso' });

export const situacionDto = z
  .object({
    id,
    raizId: id,
    titular: titularDto,
    procedimiento: z.object({ id: z.string(), nombre: z.string(), version: z.int() }),
    situacion: situacionDeProceso,
    situacionEtiqueta: z.string(),
    marca: z.object({ clase: marca, etiqueta: z.string(), desde: instante }).nullable(),
    secuencia: z.int(),
    hash: z.string(),
    hoy: fecha,
    estados: z.array(nombreConEtiqueta),
    resumen: z.string(),
    esperando: z.array(
      z.object({ rol, etiqueta: z.string(), paso: z.int().nullable(), dias: z.int().nullable() }),
    ),
    pasos: z.array(pasoDto),
    planes: z.array(
      z.object({
        procesoId: id,
        nombre: z.string(),
        periodo: z.object({ inicio: z.string().nullable(), fin: z.string().nullable() }),
        pasos: z.array(
          z.object({ numero: z.int(), estado: estadoDePaso, etiquetaEstado: z.string() }),
        ),
        situacion: situacionDeProceso,
      }),
    ),
    planElegido: z.string().nullable(),
    ofertas: z.array(ofertaDto),
    marcas: z.array(marcaOfrecidaDto),
    hijos: z.array(
      z.object({
        id,
        padreId: z.string().nullable(),
        ref: z.string().nullable(),
        procedimiento: z.string(),
        etiqueta: z.string(),
        situacion: situacionDeProceso,
        estados: z.array(nombreConEtiqueta),
        datos: z.record(z.string(), json),
      }),
    ),
    plazos: z.array(
      z.object({
        procesoId: id,
        nombre: z.string(),
        etiqueta: z.string(),
        clase: z.enum(['meta', 'termino', 'plazo']),
        claseEtiqueta: z.string(),
        vence: fecha,
        vencido: z.boolean(),
        detenido: z.boolean(),
        dias: z.int(),
        computo: z.record(z.string(), json),
      }),
    ),
    observaciones: z.array(
      observacionDto.extend({ secuencia: z.int(), evento: z.string(), paso: z.int().nullable() }),
    ),
  })
  .meta({ id: 'Situacion' });

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
    observaciones: z.array(observacionDto),
    pasos: z.array(
      z.object({
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
    cambios: z.array(
      z.object({ campo: z.string(), etiqueta: z.string(), antes: json, despues: json }),
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
    actuo: z.object({ rol, etiqueta: z.string(), documento: z.string().nullable() }).nullable(),
    registro: z
      .object({ rol, etiqueta: z.string(), calidad: z.string(), cuenta: idConNombre })
      .nullable(),
    datos: z.array(
      z.object({
        campo: z.string(),
        etiqueta: z.string(),
        valor: z.string(),
        documento: z.object({ id, titulo: z.string() }).optional(),
      }),
    ),
    motivo: z.string().nullable(),
    observaciones: z.array(observacionDto),
    /** Sequence of the line that corrected this one, or false. */
    rectificada: z.union([z.literal(false), z.int()]),
    /** Of a correction: the line it points at. */
    corrige: z.int().nullable(),
    hash: z.string(),
    hashAnterior: z.string(),
    linea: z.string().optional(),
  })
  .meta({ id: 'LineaDeBitacora' });
export const bitacora = pagina(lineaDto).meta({ id: 'PaginaDeBitacora' });

/** A line with what a correction of it starts from: its data as they are read now, and their schema. */
export const lineaPorCorregirDto = lineaDto
  .extend({ valores: z.record(z.string(), json), esquema: z.record(z.string(), json) })
  .meta({ id: 'LineaPorCorregir' });
