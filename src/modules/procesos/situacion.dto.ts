/** A situation as it is answered: steps, offers, requirements with their source. */
import { z } from 'zod';
import { TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { MARCAS } from '../../engine/comandos.js';
import { fecha, id, instante, json, rol, rolConEtiqueta } from '../../platform/formas.js';
import { titularDto } from '../../platform/titular.dto.js';

const fuerza = z.enum(['debe', 'sugerido', 'puede']);
export const marca = z.enum(['suspendido', 'archivado', 'desistido']);
export const situacionDeProceso = z.enum(['activo', 'concluido', 'detenido', 'cuarentena']);
export const estadoDePaso = z.enum([
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
    /** When it is not met: what is missing. */
    falta: z.string().nullable(),
    fuerza,
    fuerzaTexto: z.string(),
    certeza: z.enum(['fuente', 'INF', 'MEM']),
    lecturaNuestra: z.boolean(),
    clase: z.enum(['orden', 'producto', 'contenido', 'plazo']),
    cita: citaDto,
    resultado: z.enum(['cumple', 'falta', 'dependeDeLosDatos', 'noAplica']),
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
    /** What tells it from another offer of the same event: the process that takes it («Compromiso C1»); null for the root. */
    sobre: z.string().nullable(),
    evento: z.string(),
    etiqueta: z.string(),
    ayuda: z.string().nullable(),
    /** Of its own procedure. */
    paso: z.int().nullable(),
    /** Of the steps shown here: a stage of the co-creation is done inside step 13. */
    pasoDelRecorrido: z.int().nullable(),
    /** Is it awaited now, or may it merely happen? */
    espera: z.boolean(),
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
    /** By when it should be done: ours, never a term. */
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
    /** What its root is about. */
    asunto: z.string().nullable(),
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
          z.object({
            numero: z.int(),
            estado: estadoDePaso,
            etiquetaEstado: z.string(),
            sinConstancia: z.boolean(),
            regularizado: z.boolean(),
          }),
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
        /** What people call it: «C3 · Título». */
        nombre: z.string(),
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
        /** Of one that runs by the clock: the very minute. */
        venceEn: instante.nullable(),
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
