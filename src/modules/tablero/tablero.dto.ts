import { z } from 'zod';
import {
  claseTitular,
  fecha,
  gremio,
  id,
  idConNombre,
  instante,
  nivel,
  rol,
} from '../../platform/formas.js';
import { ALERTAS, ESPERADOS, PASOS, SITUACIONES } from './fila.js';
import { leerFiltro, ORDENES } from './filtro.js';
import { REGIONES } from './provincias.js';

const filtros = z
  .string()
  .max(2000)
  .default('')
  .transform((texto) => texto.split(';').filter((f) => f !== ''))
  .superRefine((textos, ctx) => {
    for (const texto of textos)
      if (leerFiltro(texto) === null)
        ctx.addIssue({ code: 'custom', params: { codigo: 'FILTRO_DESCONOCIDO' }, input: texto });
  })
  .transform((textos) => textos.map((t) => leerFiltro(t)!))
  .describe(
    'Filtros «campo:operador:valor» unidos por «;»; varios valores, por «|». Operadores: es, noEs, alMenos, aLoMas.',
  );

const seleccion = {
  f: filtros,
  q: z.string().trim().max(100).default(''),
};
export const consultaDeTablero = z.object(seleccion);
export const consultaDeMatriz = z.object({
  ...seleccion,
  orden: z.enum(ORDENES).default('codigo'),
  sentido: z.enum(['asc', 'desc']).default('asc'),
});
export const consultaDeExportacion = z.object({
  ...consultaDeMatriz.shape,
  formato: z.enum(['csv', 'xlsx', 'pdf']),
});

const cuenta = z.int();
const situaciones = z.object(
  Object.fromEntries(SITUACIONES.map((s) => [s, cuenta])) as Record<
    (typeof SITUACIONES)[number],
    z.ZodInt
  >,
);
const reparto = z
  .object({
    n: cuenta,
    mediana: z.int().nullable(),
    p90: z.int().nullable(),
    sinDato: cuenta.describe(
      'Cumplidos o abiertos cuyo tiempo no se sabe: regularizados, sin constancia o sin fechas',
    ),
  })
  .meta({ id: 'RepartoDeDias' });
const grupo = z
  .object({
    clave: z.string().nullable(),
    etiqueta: z.string(),
    n: cuenta,
    situacion: situaciones,
    cumplidos: z.array(cuenta).describe('Por paso, del 1 al 15'),
    abiertos: z.array(cuenta),
    vencidos: cuenta,
  })
  .meta({ id: 'GrupoDeTablero' });

export const tablero = z
  .object({
    hoy: fecha,
    al: instante,
    posicion: z.string(),
    procedimiento: z.string().describe('El de los quince pasos, con su versión en vigor'),
    deTodos: cuenta.describe('Titulares del propio ámbito, sin filtros'),
    n: cuenta,
    demo: cuenta.describe('De ellos, los ficticios de la demostración'),
    situacion: situaciones,
    pasos: z.array(
      z.object({
        numero: z.int(),
        actividad: z.string(),
        corto: z.string().describe('Como lo llama su diagrama'),
        meta: z.int().nullable().describe('Días de la meta general en vigor'),
        metaDeCadaPlan: z
          .boolean()
          .describe('Su meta es una fecha de cada plan: no hay días que valgan para todos'),
        estados: z.object({
          aunNo: cuenta,
          disponible: cuenta,
          enCurso: cuenta,
          observado: cuenta,
          cumplido: cuenta,
          omitido: cuenta,
          noAplica: cuenta,
        }),
        sinProceso: cuenta,
        regularizados: cuenta,
        vencidos: cuenta,
        duracion: reparto,
        espera: reparto,
      }),
    ),
    vencidos: z.object({
      n: cuenta,
      deQuien: z.array(
        z.object({
          quien: z.enum(ESPERADOS),
          n: cuenta,
          roles: z.array(z.object({ rol, etiqueta: z.string(), n: cuenta })),
          pasos: z.array(z.object({ paso: z.int(), n: cuenta })),
        }),
      ),
    }),
    alertas: z.object(
      Object.fromEntries(ALERTAS.map((a) => [a, cuenta])) as Record<
        (typeof ALERTAS)[number],
        z.ZodInt
      >,
    ),
    grupos: z.object({
      provincia: z.array(grupo),
      region: z.array(grupo),
      nivel: z.array(grupo),
      gremio: z.array(grupo),
      anio: z.array(grupo),
    }),
    actividad: z.array(z.object({ mes: z.string(), actos: cuenta, titulares: cuenta })),
    losetas: z.array(
      z.object({
        codigo: z.string(),
        corto: z.string(),
        columna: z.int(),
        fila: z.int(),
      }),
    ),
    conMapa: z.boolean().describe('El operador dio su propio mapa'),
  })
  .meta({ id: 'Tablero' });

/** One letter per step, so that a thousand rows travel light. */
export const LETRAS = {
  aunNo: '.',
  disponible: 'd',
  enCurso: 'e',
  observado: 'o',
  cumplido: 'c',
  omitido: 'x',
  noAplica: 'n',
} as const;

const delPaso = z.object({ paso: z.int(), n: z.int() });
const filaDeMatriz = z
  .object({
    id,
    nombre: z.string(),
    clase: claseTitular,
    nivel: nivel.nullable(),
    gremio: gremio.nullable(),
    codigoDpa: z.string().nullable(),
    provincia: z.string().nullable(),
    canton: z.string().nullable(),
    region: z.enum(REGIONES).nullable(),
    poblacion: z.int().nullable(),
    demo: z.boolean(),
    analista: idConNombre.nullable(),
    procesoId: id.nullable(),
    situacion: z.enum(SITUACIONES),
    anio: z.int().nullable(),
    pasos: z
      .string()
      .describe(
        `${PASOS} letras, una por paso: . aún no · d disponible · e en curso · o observado · c cumplido · x omitido · n no aplica; vacía sin proceso`,
      ),
    dias: z.array(delPaso).describe('Días que lleva abierto cada paso'),
    vencidos: z.array(
      z.object({
        paso: z.int(),
        vence: fecha.nullable(),
        quien: z.enum(ESPERADOS),
        roles: z.array(rol),
      }),
    ),
    vueltas: z.array(delPaso).describe('En qué vuelta va, desde la segunda'),
    regularizados: z.array(z.int()),
    sinConstancia: z.array(z.int()),
    esperan: z.array(rol).describe('A quién se espera en los pasos abiertos'),
    planes: z.int(),
    planesAbiertos: z.int(),
    alertas: z.array(z.enum(ALERTAS)),
    ultimaActividad: fecha.nullable(),
  })
  .meta({ id: 'FilaDeMatriz' });
export const matriz = z
  .object({
    hoy: fecha,
    posicion: z.string(),
    total: cuenta,
    elementos: z.array(filaDeMatriz),
  })
  .meta({ id: 'MatrizDeTablero' });
export type FilaDeMatriz = z.infer<typeof filaDeMatriz>;

export const posicionDeTablero = z
  .object({ posicion: z.string() })
  .meta({ id: 'PosicionDeTablero' });

const nombreDeVista = z.string().trim().min(1).max(120);
const consultaGuardada = z.string().max(3000);
export const vistaNueva = z.strictObject({
  nombre: nombreDeVista,
  consulta: consultaGuardada,
  compartida: z.boolean().default(false),
});
export const vistaCambiada = z.strictObject({ ...vistaNueva.shape, version: z.int().min(1) });
export const vistaDto = z
  .object({
    id,
    nombre: z.string(),
    consulta: z.string(),
    compartida: z.boolean(),
    propia: z.boolean(),
    autor: z.string(),
    version: z.int(),
    guardadaEn: instante,
    fueraDeAlcance: z
      .boolean()
      .describe('Nombra gobiernos que quien la abre no puede ver: muestra solo los de su ámbito'),
  })
  .meta({ id: 'VistaDeTablero' });
export const vistas = z.object({ elementos: z.array(vistaDto) }).meta({ id: 'VistasDeTablero' });
