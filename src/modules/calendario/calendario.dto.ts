import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  id,
  idConNombre,
  instante,
  pagina,
} from '../../platform/formas.js';
import { CLASES_DE_FILA } from './calendario.js';
import { esquemaAmbito, esquemaFila } from './filas.js';
import { COLUMNAS_DE_DECRETOS } from './leer-decretos.js';

export const consultaDeTermino = z.object({
  titular: id.optional(),
  desde: fecha,
  dias: z.coerce.number().int().min(1).max(500),
});
const naturaleza = z.enum(['habil', 'finDeSemana', 'feriado', 'suspension']);
const causa = z.object({
  nombre: z.string(),
  norma: z.string(),
  clase: z.enum(CLASES_DE_FILA),
  original: fecha.nullable(),
});
export const termino = z
  .object({
    desde: fecha,
    dias: z.int(),
    vence: fecha,
    calendario: z.string(),
    conteo: z.array(
      z.object({
        fecha,
        /** 1…n for a day that counts; null for one that does not. */
        numero: z.int().nullable(),
        naturaleza,
        etiqueta: z.string(),
        causas: z.array(causa),
      }),
    ),
    /** The count in one sentence: «3 días término: lun 13, mar 14, mié 15; el vie 10 es feriado». */
    frase: z.string(),
    /** Our own readings that touch this count: they only warn. */
    advertencias: z.array(z.object({ codigo: z.string(), texto: z.string() })),
  })
  .meta({ id: 'Termino' });

const camposDeFila = {
  id: z.string(),
  fecha,
  nombre: z.string(),
  clase: z.enum(CLASES_DE_FILA),
  ambito: esquemaAmbito,
  norma: z.string(),
  publicadaEn: z.string().nullable(),
  cuentaParaTermino: z.boolean().nullable(),
};
export const fila = z.object(camposDeFila).meta({ id: 'FilaDeCalendario' });
export const filas = z.object({ version: z.string(), elementos: z.array(fila) });
const motivo = z.string().trim().min(1).max(1000);
export const filasNuevas = z.strictObject({
  elementos: z.array(esquemaFila.strict()).min(1).max(500),
  motivo: motivo.nullable().default(null),
});
export const consultaDeFilas = z.object({
  anio: z.coerce.number().int().min(2000).max(2100).optional(),
});
export const caminoDeFila = z.object({ id: z.string().min(1).max(80) });
export const retiroDeFila = z.strictObject({ motivo });
export const cambioHecho = z.object({
  version: z.string(),
  /** Owners of running terms that were told. */
  avisados: z.int(),
});

export const consultaDeAnio = z.object({
  anio: z.coerce.number().int().min(2000).max(2100),
  titular: id.optional(),
});
export const anioDeCalendario = z
  .object({
    anio: z.int(),
    version: z.string(),
    /** There is a national rule for that year; otherwise only what was written is known. */
    conRegla: z.boolean(),
    puedeCambiar: z.boolean(),
    dias: z.array(
      z.object({
        fecha,
        nombre: z.string(),
        norma: z.string(),
        clase: z.enum(CLASES_DE_FILA),
        claseTexto: z.string(),
        origen: z.enum(['regla', 'fila']),
        original: fecha.nullable(),
        ambito: esquemaAmbito,
        ambitoTexto: z.string(),
        /** Is it a working day for términos, all said and done? */
        habil: z.boolean(),
        naturaleza,
        fila: z.object(camposDeFila).nullable(),
        advertencias: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'AnioDeCalendario' });

export const previsionPedida = z.strictObject({
  guardar: z.array(esquemaFila.strict()).max(500).default([]),
  retirar: z.array(z.string().min(1).max(80)).max(500).default([]),
});
export const prevision = z
  .object({
    elementos: z.array(
      z.object({
        id,
        procesoId: id,
        raizId: id,
        titular: idConNombre,
        plazo: z.string(),
        etiqueta: z.string(),
        notificacion: fecha,
        dias: z.int(),
        vence: fecha,
        nuevoVence: fecha,
        seMueve: z.boolean(),
      }),
    ),
    seMueven: z.int(),
  })
  .meta({ id: 'PrevisionDeCalendario' });

export const consultaDeCambios = z.object(consultaDePagina);
export const cambios = pagina(
  z.object({
    id,
    fecha,
    accion: z.enum(['registrada', 'cambiada', 'retirada']),
    accionTexto: z.string(),
    antes: z.object(camposDeFila).nullable(),
    despues: z.object(camposDeFila).nullable(),
    motivo: z.string().nullable(),
    por: z.string().nullable(),
    en: instante,
  }),
).meta({ id: 'PaginaDeCambiosDeCalendario' });

export const consultaDeConfirmaciones = z.object({
  ...consultaDePagina,
  anio: z.coerce.number().int().min(2000).max(2100),
  estado: z.enum(['confirmados', 'pendientes']).optional(),
  todos: z.enum(['0', '1']).default('0'),
  q: z.string().max(100).optional(),
});
/** `total`: those still to be confirmed. */
export const confirmaciones = pagina(
  z.object({
    titular: idConNombre,
    confirmada: z.boolean(),
    nota: z.string().nullable(),
    por: z.string().nullable(),
    en: instante.nullable(),
    /** The local holidays of the year that hold for it today. */
    feriados: z.array(z.object({ fecha, nombre: z.string(), norma: z.string() })),
    puedeConfirmar: z.boolean(),
  }),
).meta({ id: 'PaginaDeConfirmaciones' });
export const confirmacionNueva = z.strictObject({
  titular: id,
  anio: z.int().min(2000).max(2100),
  nota: z.string().trim().max(500).nullable().default(null),
});
export const confirmacionHecha = z.object({ titular: id, anio: z.int(), en: instante });
export const confirmacionRetirada = z.strictObject({
  titular: id,
  anio: z.int().min(2000).max(2100),
});

const CLAVES = COLUMNAS_DE_DECRETOS.map((c) => c.clave);
export const metadatosDeDecretos = z.strictObject({});
export const formatoDePlantilla = z.object({ formato: z.enum(['xlsx', 'csv']).default('xlsx') });
export const importacion = z
  .object({
    nombre: z.string(),
    buenas: z.int(),
    malas: z.int(),
    elementos: z.array(
      z.object({
        numero: z.int(),
        celdas: z.record(z.enum(CLAVES as [string, ...string[]]), z.string()),
        faltas: z.array(z.object({ columna: z.string(), codigo: z.string(), texto: z.string() })),
        fila: z.object(camposDeFila).nullable(),
      }),
    ),
  })
  .meta({ id: 'ImportacionDeCalendario' });
