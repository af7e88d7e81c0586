import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  gremio,
  id,
  instante,
  nivel,
  pagina,
} from '../../platform/formas.js';
import { CALIFICAN, COMPONENTES, ESCALA, PARTES } from './criterios.js';
import { ESTADOS_DE_PRIORIZACION } from './priorizacion-store.js';

const largo = (max: number) => z.string().trim().min(1).max(max);
const nota = (max: number) => z.string().trim().max(max).nullable().default(null);

const desempate = z.discriminatedUnion('clase', [
  z.strictObject({ clase: z.literal('criterio'), criterio: z.string().min(1).max(40) }),
  z.strictObject({ clase: z.literal('poblacion') }),
]);
const criterio = z.strictObject({
  clave: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  nombre: largo(120),
  descripcion: z.string().trim().max(1000),
  componente: z.enum(COMPONENTES),
  peso: z.int().min(1).max(100),
  califica: z.enum(CALIFICAN),
});
const criterioVisto = z.object({
  ...criterio.shape,
  componenteTexto: z.string(),
  calificaTexto: z.string(),
});
const versionDeCriterios = z.object({
  version: z.int(),
  criterios: z.array(criterioVisto),
  desempate: z.array(
    z.object({ clase: z.string(), criterio: z.string().nullable(), texto: z.string() }),
  ),
  motivo: z.string().nullable(),
  por: z.string(),
  en: instante,
});

const cabecera = {
  id,
  nombre: z.string(),
  alcance: z.string(),
  estado: z.enum(ESTADOS_DE_PRIORIZACION),
  estadoTexto: z.string(),
  criteriosVersion: z.int(),
  gobiernos: z.int(),
  elegidos: z.int(),
  creadaPor: z.string(),
  creadaEn: instante,
  congeladaEn: instante.nullable(),
  cerradaEn: instante.nullable(),
};
export const consultaDePriorizaciones = z.object(consultaDePagina);
export const priorizaciones = pagina(z.object(cabecera).meta({ id: 'PriorizacionEnLista' })).meta({
  id: 'PaginaDePriorizaciones',
});
export const priorizacionDto = z
  .object({
    ...cabecera,
    diagnostico: z.string(),
    motivo: z.string().nullable(),
    /** Of what the source says: place, words, force. */
    fuente: z.object({
      documento: z.string(),
      documentoNombre: z.string(),
      lugar: z.string(),
      regla: z.string(),
      claves: z.array(z.string()),
      fuerza: z.enum(['debe', 'puede', 'sugerido']),
      fuerzaTexto: z.string(),
    }),
    escala: z.literal(ESCALA),
    /** Newest first: the first one is in force. */
    versiones: z.array(versionDeCriterios),
    documentos: z.array(
      z.object({ documento: id, titulo: z.string(), titular: id.nullable(), en: instante }),
    ),
    permite: z.object({
      editar: z.boolean(),
      publicarCriterios: z.boolean(),
      calificarComoPoc: z.boolean(),
      calificarComoGremio: z.boolean(),
      cerrar: z.boolean(),
      abrirProcesos: z.boolean(),
    }),
  })
  .meta({ id: 'Priorizacion' });
export const priorizacionNueva = z.strictObject({
  nombre: largo(200),
  alcance: largo(1000),
  diagnostico: z.string().trim().max(20_000).default(''),
});
export const criteriosNuevos = z.strictObject({
  criterios: z.array(criterio).min(1).max(20),
  desempate: z.array(desempate).max(10).default([]),
  motivo: nota(1000),
});
export const gobiernosNuevos = z.strictObject({
  titulares: z.array(id).max(1500).default([]),
  filtro: z
    .strictObject({
      nivel: nivel.optional(),
      provincia: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      gremio: gremio.optional(),
    })
    .nullable()
    .default(null),
});
export const incluidos = z.object({ nuevos: z.int() });
export const caminoDeGobierno = z.object({ id, titular: id });
export const diagnosticoDeGobierno = z.strictObject({ diagnostico: nota(20_000) });
export const consultaDeGobiernos = z.object({
  ...consultaDePagina,
  q: z.string().max(100).optional(),
});

const puntajePuesto = z.object({
  criterio: z.string(),
  parte: z.enum(PARTES),
  puntaje: z.int(),
  fundamento: z.string(),
  por: z.string(),
  en: instante,
});
export const gobiernoPriorizado = z
  .object({
    titular: z.object({
      id,
      nombre: z.string(),
      codigoDpa: z.string().nullable(),
      nivel: nivel.nullable(),
      gremio: gremio.nullable(),
      poblacion: z.int().nullable(),
      demo: z.boolean(),
    }),
    /** Among those this person sees. */
    puesto: z.int(),
    /** Of a hundred. */
    puntaje: z.number(),
    faltan: z.array(z.string()),
    sinGremio: z.array(z.string()),
    empate: z.string().nullable(),
    diagnostico: z.string().nullable(),
    puntajes: z.array(puntajePuesto),
    elegido: z.boolean().nullable(),
    motivo: z.string().nullable(),
    procesoId: id.nullable(),
    conProceso: z.boolean(),
  })
  .meta({ id: 'GobiernoPriorizado' });
/** `total`: how many there are. */
export const gobiernos = pagina(gobiernoPriorizado).meta({ id: 'PaginaDeGobiernosPriorizados' });
export const calificacion = z.strictObject({
  parte: z.enum(PARTES),
  puntajes: z
    .array(
      z.strictObject({
        criterio: z.string().min(1).max(40),
        puntaje: z.int().min(0).max(ESCALA),
        fundamento: largo(2000),
      }),
    )
    .min(1)
    .max(20),
});
export const cierre = z.strictObject({
  elegidos: z
    .array(z.strictObject({ titular: id, motivo: nota(1000) }))
    .min(1)
    .max(1500),
  motivo: nota(2000),
});
export const descarte = z.strictObject({ motivo: largo(2000) });
export const documentoPorAdjuntar = z.strictObject({
  documento: id,
  titular: id.nullable().default(null),
});
export const apertura = z.strictObject({
  analisis: id,
  ocurridoEn: fecha.optional(),
});
export const procesoAbierto = z.object({ procesoId: id });
export const formatoDeExportacion = z.object({ formato: z.enum(['csv', 'xlsx']).default('xlsx') });
