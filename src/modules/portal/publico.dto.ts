import { z } from 'zod';
import { TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { claseTitular, consultaDePagina, id, nivel, pagina } from '../../platform/formas.js';
import { NOMBRES_DE_CONJUNTO } from './conjuntos.js';
import { SITUACIONES_PUBLICAS, type FichaPublica, type GobiernoPublico } from './lo-publico.js';

const texto = z.string().nullable();
const numero = z.number().nullable();
const estadoDePaso = z.enum([
  'aunNo',
  'disponible',
  'enCurso',
  'observado',
  'cumplido',
  'omitido',
  'noAplica',
]);

export const gobiernoDto = z
  .object({
    id,
    codigo: z.string(),
    nombre: z.string(),
    clase: claseTitular,
    nivel: nivel.nullable(),
    provincia: texto,
    canton: texto,
    poblacion: z.int().nullable(),
    demo: z.boolean(),
    situacion: z.enum(SITUACIONES_PUBLICAS),
    proceso: id.nullable(),
    pasos: z.array(
      z.object({
        numero: z.int(),
        estado: estadoDePaso,
        desde: texto,
        vuelta: z.int(),
        sinConstancia: z.boolean(),
        regularizado: z.boolean(),
      }),
    ),
    planes: z.int(),
    ultimaActividad: texto,
  })
  .meta({ id: 'GobiernoPublico' }) satisfies z.ZodType<Omit<GobiernoPublico, 'clave'>>;

const prueba = z.object({ id, titulo: z.string() }).nullable();
/** Groups under five, and those by which they could be found, are null. */
const asistencia = z.object({
  total: numero,
  pocos: z.boolean(),
  celdas: z.array(z.object({ grupo: z.string(), cantidad: numero })),
});
const hito = z.object({
  clave: z.string(),
  descripcion: texto,
  producto: texto,
  inicio: texto,
  fin: texto,
  responsable: texto,
  verificable: texto,
  estado: z.string(),
  avance: numero,
  terminoEl: texto,
  evidencia: prueba,
});
const compromiso = z
  .object({
    id,
    codigo: z.string(),
    codigoOgp: texto,
    titulo: texto,
    responsable: texto,
    contrapartes: z.array(z.string()),
    situacion: z.string(),
    inicio: texto,
    fin: texto,
    problema: texto,
    accion: texto,
    resultadosEsperados: texto,
    valores: z.array(z.string()),
    ods: z.array(z.number()),
    presupuesto: numero,
    avance: numero,
    hitosCumplidos: z.int(),
    hitos: z.array(hito),
    indicadores: z.array(
      z.object({
        clave: z.string(),
        nombre: texto,
        unidad: texto,
        lineaBase: numero,
        meta: numero,
        serie: z.array(z.object({ fecha: texto, valor: z.number(), evidencia: prueba })),
      }),
    ),
    informes: z.array(
      z.object({ numero: z.int(), fecha: texto, avance: numero, documento: prueba }),
    ),
    terminadoEl: texto,
    motivoDeCierre: texto,
  })
  .meta({ id: 'CompromisoPublico' });

export const fichaDto = z
  .object({
    gobierno: gobiernoDto,
    recepcion: id.nullable(),
    aportes: z.array(
      z.object({
        codigo: z.string(),
        clase: z.string(),
        sobre: z.string(),
        compromiso: z.string(),
        recibidaEn: z.string(),
        dice: texto,
        sugiere: texto,
        estado: z.string(),
        respuesta: texto,
      }),
    ),
    propuestas: z.array(
      z.object({
        cocreacion: id,
        codigo: z.string(),
        recibidaEn: z.iso.datetime(),
        problema: texto,
        solucion: texto,
        eje: texto,
        pilar: texto,
        etiquetas: z.array(z.string()),
        territorio: texto,
        estado: z.string(),
        respuesta: texto,
        compromisos: z.array(z.string()),
        adjuntos: z.array(z.object({ id, nombre: z.string(), tamano: z.int() })),
      }),
    ),
    planes: z.array(
      z.object({
        id,
        ordinal: z.int(),
        estado: z.string(),
        aprobado: z.boolean(),
        titulo: texto,
        inicio: texto,
        fin: texto,
        vision: texto,
        avance: numero,
        direccion: texto,
        productos: z.array(
          z.object({ clase: z.string(), fecha: texto, documento: prueba, direccion: texto }),
        ),
        cocreacion: texto,
        consultas: z.array(
          z.object({
            desde: texto,
            hasta: texto,
            abierta: z.boolean(),
            cerradaEl: texto,
            resumen: texto,
            documento: prueba,
            informe: prueba,
            comentarios: numero,
            respondidos: numero,
            borradores: z.array(
              z.object({
                codigo: z.string(),
                titulo: texto,
                problema: texto,
                accion: texto,
                responsable: texto,
              }),
            ),
          }),
        ),
        quienes: asistencia,
        mesas: z.array(
          z.object({
            id: z.string(),
            clase: texto,
            tema: texto,
            fecha: texto,
            modalidad: texto,
            lugar: texto,
            territorio: texto,
            convoca: texto,
            metodo: texto,
            asistencia,
            dejo: numero,
            propuestas: z.array(z.string()),
            registro: prueba,
          }),
        ),
        compromisos: z.array(compromiso),
        rendicion: z.object({
          programadaPara: texto,
          lugar: texto,
          rendidaEl: texto,
          asistentes: numero,
          documento: prueba,
        }),
        cierre: texto,
      }),
    ),
    organos: z.array(
      z.object({
        id,
        clase: z.string(),
        nombre: z.string(),
        constituidoEl: texto,
        acta: prueba,
        representaciones: z.array(
          z.object({
            numero: z.int(),
            nombre: texto,
            sector: z.string(),
            funcion: z.string(),
            voto: z.boolean(),
            desde: texto,
          }),
        ),
        sesiones: z.array(
          z.object({
            id,
            numero: texto,
            ordinal: z.int(),
            tipo: z.string(),
            estado: z.string(),
            fecha: texto,
            hora: texto,
            modalidad: texto,
            lugar: texto,
            celebrada: z.boolean(),
            puntos: z.array(
              z.object({
                n: z.int(),
                titulo: texto,
                clase: z.string(),
                resultado: texto,
                resolucion: texto,
              }),
            ),
            acuerdos: z.array(z.object({ n: z.int(), texto, vence: texto, estado: z.string() })),
            acta: prueba,
            actaAprobadaEl: texto,
          }),
        ),
      }),
    ),
    evaluaciones: z.array(
      z.object({
        id,
        plan: z.string(),
        materia: z.string(),
        compromiso: texto,
        entidad: texto,
        documento: prueba,
        direccion: texto,
      }),
    ),
    documentos: z.array(
      z.object({
        id,
        titulo: z.string(),
        tipos: z.array(z.enum(TIPOS_DOCUMENTO)),
        numero: texto,
        fecha: texto,
        subidoEn: z.iso.datetime(),
        mime: z.string(),
        tamano: z.int(),
        sha256: z.string(),
        conPartesTapadas: z.boolean(),
        retirado: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TodoLoPublico' }) satisfies z.ZodType<
  Omit<FichaPublica, 'gobierno'> & { readonly gobierno: Omit<GobiernoPublico, 'clave'> }
>;

export const gobiernosDto = pagina(gobiernoDto).meta({ id: 'GobiernosPublicos' });
const codigoDeGobierno = z.string().regex(/^[\w-]{1,40}$/);
export const consultaDeGobiernos = z.object({
  gobierno: codigoDeGobierno.optional(),
  q: z.string().max(100).optional(),
  provincia: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  nivel: nivel.optional(),
  situacion: z.enum(SITUACIONES_PUBLICAS).optional(),
  ...consultaDePagina,
});
export const caminoDeGobierno = z.object({ codigo: codigoDeGobierno });

const valor = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const filasDto = pagina(z.record(z.string(), valor)).meta({ id: 'FilasDeDatos' });
export const caminoDeConjunto = z.object({ conjunto: z.enum(NOMBRES_DE_CONJUNTO) });
export const consultaDeConjunto = z.object({
  gobierno: codigoDeGobierno.optional(),
  ...consultaDePagina,
});

const cuentas = {
  gobiernos: z.int(),
  conProceso: z.int(),
  conForo: z.int(),
  conPlan: z.int(),
};
export const paisDto = z
  .object({
    hoy: z.iso.date(),
    ...cuentas,
    /** How many met each of the fifteen. */
    pasos: z.array(z.int()),
    provincias: z.array(z.object({ codigo: z.string(), nombre: z.string(), ...cuentas })),
  })
  .meta({ id: 'PaisPublico' });
