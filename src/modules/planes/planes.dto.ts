import { z } from 'zod';
import { fecha, fechaParcial, id, idConNombre, json } from '../../platform/formas.js';

const texto = z.string().nullable();
const dia = z.string().nullable();
const respaldo = {
  decision: z.object({ sesion: id, punto: z.int() }).nullable(),
  acta: id.nullable(),
};
const datos = z.record(z.string(), json);

const actividad = z.object({
  actividad: texto,
  desde: dia,
  hasta: dia,
  responsable: texto,
  verificable: texto,
});
const hitoPrevisto = z.object({
  clave: z.string(),
  descripcion: texto,
  producto: texto,
  inicio: dia,
  fin: dia,
  responsable: texto,
  apoyo: texto,
  peso: z.number().nullable(),
  verificable: texto,
  actividades: z.array(actividad),
});
const hito = hitoPrevisto.extend({
  estado: z.string(),
  avance: z.number().nullable(),
  nivel: texto,
  terminoEl: dia,
  evidencia: id.nullable(),
});
const version = z.object({
  version: z.int(),
  secuencia: z.int(),
  aprobadaEl: dia,
  motivo: texto,
  ...respaldo,
  hitos: z.array(hitoPrevisto),
});
const indicador = z.object({
  clave: z.string(),
  datos,
  lineaBase: z.number().nullable(),
  meta: z.number().nullable(),
  serie: z.array(
    z.object({ fecha: dia, valor: z.number(), evidencia: id.nullable(), nota: texto }),
  ),
});
const informe = z.object({
  numero: z.int(),
  presentadoEl: dia,
  registradoEn: z.number(),
  datos,
  avance: z.number().nullable(),
  informe: id.nullable(),
  resultado: z.enum(['porValidar', 'validado', 'observado']),
  resueltoEl: dia,
  observacionesDelForo: texto,
  tardio: z.boolean(),
  ...respaldo,
});
const escalamiento = z.object({
  numero: z.int(),
  asunto: texto,
  descripcion: texto,
  hito: texto,
  escaladoEl: dia,
  abierto: z.boolean(),
  decidido: texto,
  decididoEl: dia,
  hasta: dia,
  ...respaldo,
});
const tardio = z.object({
  evento: z.string(),
  ocurridoEn: dia,
  hasta: z.string(),
  hito: texto,
});
const avance = z.object({
  /** Null: «sin dato». */
  porcentaje: z.int().nullable(),
  pesos: z.enum(['declarados', 'iguales']),
  hitos: z.int(),
  cumplidos: z.int(),
});

export const compromisoDePlan = z
  .object({
    codigo: z.string(),
    procesoId: id.nullable(),
    numero: z.int().nullable(),
    situacion: z.string(),
    inicio: dia,
    fin: dia,
    ficha: datos,
    hitosPrevistos: z.int().nullable(),
    conResponsable: z.boolean(),
    conContraparte: z.boolean(),
    version: z.int(),
    hitos: z.array(hito),
    rutas: z.array(version),
    indicadores: z.array(indicador),
    informes: z.array(informe),
    escalamientos: z.array(escalamiento),
    tardios: z.array(tardio),
    avance,
    avanceReportado: z.number().nullable(),
    nivel: texto,
    terminadoEl: dia,
    motivoDeCierre: texto,
  })
  .meta({ id: 'CompromisoDePlan' });

const hallazgo = z
  .object({
    codigo: z.string(),
    gravedad: z.enum(['error', 'aviso']),
    compromiso: texto,
    hito: texto,
    /** What is wrong, in words. */
    texto: z.string(),
    cita: z.object({ documento: z.string(), lugar: z.string(), claves: z.array(z.string()) }),
    certeza: z.enum(['fuente', 'INF', 'MEM']),
  })
  .meta({ id: 'HallazgoDePlan' });

const evaluacion = z
  .object({
    procesoId: id,
    materia: z.string(),
    codigo: texto,
    estado: z.string(),
    desde: dia,
    /** Two months from the delivery of the plan, one from the end of the commitment. */
    vence: dia,
    /** A term of OGP Local for its members; a target of our own for the others. */
    esPlazoOgp: z.boolean(),
    vencida: z.boolean(),
    entidad: texto,
    borradores: z.int(),
    observaciones: z.int(),
    respondidas: z.int(),
    documento: id.nullable(),
    direccion: texto,
    resultados: z.array(datos),
  })
  .meta({ id: 'EvaluacionDePlan' });

export const planDto = z
  .object({
    procesoId: id,
    raizId: id,
    titular: idConNombre,
    ordinal: z.int(),
    estado: z.string(),
    concluido: z.boolean(),
    regimen: z.enum(['NACIONAL_2_4', 'OGP_LOCAL', 'PROPIO']),
    miembroOgp: z.boolean(),
    finDeMandato: dia,
    inicio: dia,
    fin: dia,
    ficha: datos,
    fechas: z.object({ ejecucion: dia, informes: dia, cierre: dia }),
    ventana: dia,
    entregadoOgpEl: dia,
    productos: z.array(
      z.object({
        clase: z.string(),
        documento: id.nullable(),
        fecha: fechaParcial.nullable(),
        direccion: texto,
      }),
    ),
    /** Mesas, workshops and gatherings of its co-creation. */
    mesas: z.array(
      z
        .object({
          /** Its line in the journal of its root. */
          secuencia: z.int(),
          clase: texto,
          tema: texto,
          fecha: dia,
          modalidad: texto,
          lugar: texto,
          territorio: texto,
          convoca: texto,
          metodo: texto,
          propuestas: z.number().nullable(),
          asistencia: z.array(z.object({ grupo: z.string(), cantidad: z.int() })),
          registro: id.nullable(),
        })
        .meta({ id: 'Mesa' }),
    ),
    consultas: z.array(
      z.object({
        desde: dia,
        hasta: dia,
        compromisos: z.array(z.string()),
        borrador: id.nullable(),
        cerradaEl: dia,
        abierta: z.boolean(),
        resumen: texto,
        informe: id.nullable(),
        comentarios: z.number().nullable(),
        respondidos: z.number().nullable(),
      }),
    ),
    estandares: z.array(
      z.object({
        estandar: z.string(),
        cumplimiento: texto,
        explicacion: texto,
        evidencia: id.nullable(),
        direccion: texto,
        revisadoEl: dia,
      }),
    ),
    actualizaciones: z.array(
      z.object({ fecha: dia, resumen: texto, documento: id.nullable(), ...respaldo }),
    ),
    directrices: z.array(
      z.object({
        numero: z.int(),
        asunto: texto,
        documento: id.nullable(),
        encargadaA: texto,
        emitidaEl: dia,
        hasta: dia,
        cumplidaEl: dia,
        constancia: id.nullable(),
      }),
    ),
    comunicacion: z.array(
      z.object({
        clave: z.string(),
        datos,
        hechaEl: dia,
        evidencia: id.nullable(),
        direccion: texto,
        alcance: z.number().nullable(),
      }),
    ),
    informes: z.array(informe),
    informeFinal: z.object({ documento: id.nullable(), fecha: dia }).nullable(),
    rendicion: z.object({
      programadaPara: dia,
      lugar: texto,
      fueraDeVentana: z.object({ desde: z.string(), hasta: z.string() }).nullable(),
      rendidaEl: dia,
      ejercicio: z.number().nullable(),
      asistentes: z.number().nullable(),
      documento: id.nullable(),
    }),
    evaluacionSolicitadaEl: dia,
    cierre: z
      .object({
        fecha: dia,
        justificaciones: z.array(z.object({ codigo: z.string(), motivo: texto })),
      })
      .nullable(),
    tardios: z.array(tardio),
    compromisos: z.array(compromisoDePlan),
    avance: z.object({ porcentaje: z.int().nullable(), sinDato: z.int() }),
    hallazgos: z.array(hallazgo),
    evaluaciones: z.array(evaluacion),
    /** Of those it rests on, the ones the account may read. */
    documentos: z.array(z.object({ id, titulo: z.string() })),
    /** Labels of fields, states and options, by key (`campo.x`, `estado.x`, `opcion.x`). */
    rotulos: z.record(z.string(), z.string()),
    /** Where its mesas and its commitments are written; null: it has none. */
    cocreacion: id.nullable(),
    hoy: fecha,
  })
  .meta({ id: 'Plan' });

export const compromisoDto = z
  .object({
    plan: z.object({
      procesoId: id,
      ordinal: z.int(),
      inicio: dia,
      fin: dia,
      fechas: z.object({ ejecucion: dia, informes: dia, cierre: dia }),
    }),
    titular: idConNombre,
    compromiso: compromisoDePlan,
    hallazgos: z.array(hallazgo),
    evaluaciones: z.array(evaluacion),
    documentos: z.array(z.object({ id, titulo: z.string() })),
    rotulos: z.record(z.string(), z.string()),
    hoy: fecha,
  })
  .meta({ id: 'Compromiso' });

export const planesDto = z
  .object({
    elementos: z.array(
      z
        .object({
          procesoId: id,
          raizId: id,
          ordinal: z.int(),
          titulo: texto,
          estado: z.string(),
          etiquetaEstado: z.string(),
          concluido: z.boolean(),
          inicio: dia,
          fin: dia,
          compromisos: z.int(),
          avance: z.object({ porcentaje: z.int().nullable(), sinDato: z.int() }),
          escalamientosAbiertos: z.int(),
          hallazgos: z.object({ errores: z.int(), avisos: z.int() }),
        })
        .meta({ id: 'PlanEnLista' }),
    ),
  })
  .meta({ id: 'Planes' });
