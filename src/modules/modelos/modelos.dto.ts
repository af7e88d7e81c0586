import { z } from 'zod';
import {
  claseTitular,
  consultaDePagina,
  id,
  instante,
  json,
  pagina,
  rol,
  rolConEtiqueta,
} from '../../platform/formas.js';
import { ESTADOS_DE_MODELO } from './modelo-store.js';

const estado = z.enum(ESTADOS_DE_MODELO);

export const metadatosDeModelo = z.strictObject({
  /** The model it is a new version of: `modelo-prestamo-de-sala`. Without it, the one of its own name. */
  clave: z
    .string()
    .regex(/^modelo-[a-z0-9-]{1,60}$/)
    .optional(),
});
export const consultaDeModelos = z.strictObject({
  ...consultaDePagina,
  estado: estado.optional(),
  q: z.string().max(80).optional(),
});
export const caminoDeDiagrama = z.object({
  procedimiento: z.string().regex(/^modelo-[a-z0-9-]{1,60}@\d{1,4}$/),
});

const hallazgoDto = z
  .object({
    elemento: z.string().nullable(),
    nombre: z.string().nullable(),
    codigo: z.string(),
    gravedad: z.enum(['impide', 'aviso']),
    texto: z.string(),
    params: json,
  })
  .meta({ id: 'HallazgoDeModelo' });

const cabecera = {
  id,
  /** What processes of it say they run. */
  procedimiento: z.string(),
  clave: z.string(),
  version: z.int(),
  nombre: z.string(),
  archivo: z.string(),
  estado,
  estadoEtiqueta: z.string(),
  ejecutable: z.boolean(),
  impiden: z.int(),
  avisos: z.int(),
  autor: z.string(),
  subidoEn: instante,
  /** Processes opened with this version. */
  procesos: z.int(),
};
export const modelos = pagina(z.object(cabecera).meta({ id: 'ModeloEnLista' }));

const carrilDto = z.object({
  /** Id in the file; '' is what stands in no lane. */
  carril: z.string(),
  nombre: z.string().nullable(),
  tareas: z.array(z.object({ id: z.string(), nombre: z.string(), campos: z.array(z.string()) })),
  /** Roles whose name is like the lane's. */
  sugeridos: z.array(rol),
  actuan: z.array(rolConEtiqueta),
  registran: z.array(rolConEtiqueta),
});
export const modeloDto = z
  .object({
    ...cabecera,
    sha256: z.string(),
    tamano: z.int(),
    conDiagrama: z.boolean(),
    hallazgos: z.array(hallazgoDto),
    carriles: z.array(carrilDto),
    titulares: z.array(z.object({ codigo: claseTitular, etiqueta: z.string() })),
    abren: z.array(rolConEtiqueta),
    confirmadoEn: instante.nullable(),
    retiradoEn: instante.nullable(),
    motivo: z.string().nullable(),
    versiones: z.array(
      z.object({
        id,
        version: z.int(),
        estado,
        estadoEtiqueta: z.string(),
        subidoEn: instante,
        procesos: z.int(),
      }),
    ),
    /** What the asking account may do with it now. */
    puedo: z.object({ confirmar: z.boolean(), retirar: z.boolean(), subir: z.boolean() }),
  })
  .meta({ id: 'Modelo' });

export const modeloLeido = z
  .object({
    /** Null: it is no BPMN file, and was not kept. */
    modelo: modeloDto.nullable(),
    ejecutable: z.boolean(),
    hallazgos: z.array(hallazgoDto),
  })
  .meta({ id: 'ModeloLeido' });

const roles = z.array(rol).max(11);
export const ajustesDeModelo = z.strictObject({
  carriles: z
    .array(z.strictObject({ carril: z.string().max(200), actuan: roles.min(1), registran: roles }))
    .max(200),
  titulares: z.array(claseTitular).min(1).max(4),
  abren: roles.min(1),
});
export const retiroDeModelo = z.strictObject({ motivo: z.string().trim().min(3).max(300) });

export const tablaDePruebas = z.strictObject({
  /** CSV or Markdown, with the columns `caso`, `dado`, `sucede`, `espera`. */
  tabla: z.string().min(1).max(60_000),
});
export const pruebasDeModelo = z
  .object({
    problema: z
      .object({ fila: z.int(), codigo: z.string(), detalle: z.string(), params: json })
      .nullable(),
    pasan: z.int(),
    casos: z.array(
      z.object({
        fila: z.int(),
        nombre: z.string(),
        /** In words; null: it came out. */
        falla: z.string().nullable(),
        porque: z.object({ codigo: z.string(), params: json }).nullable(),
      }),
    ),
    flujos: z.array(
      z.object({
        id: z.string(),
        nombre: z.string(),
        de: z.string(),
        a: z.string(),
        veces: z.int(),
      }),
    ),
  })
  .meta({ id: 'PruebasDeModelo' });
