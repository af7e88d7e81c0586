import { z } from 'zod';
import { rolConEtiqueta } from '../../platform/formas.js';

const cita = z.object({
  documento: z.string(),
  documentoNombre: z.string(),
  lugar: z.string(),
  regla: z.string(),
  claves: z.array(z.string()),
});
const fuerza = z.enum(['debe', 'puede', 'sugerido']);
const cabecera = {
  id: z.string(),
  nombre: z.string(),
  etiqueta: z.string(),
  version: z.int(),
  /** The newest of its name: the one that new processes run. */
  vigente: z.boolean(),
  /** SHA-256 of what it declares. */
  huella: z.string(),
  pasos: z.int(),
  eventos: z.int(),
  procesos: z.object({
    total: z.int(),
    activos: z.int(),
    concluidos: z.int(),
    detenidos: z.int(),
    cuarentena: z.int(),
  }),
};
export const procedimientos = z.object({
  elementos: z.array(z.object(cabecera).meta({ id: 'ProcedimientoEnLista' })),
});
export const caminoDeProcedimiento = z.object({ id: z.string().regex(/^[a-z][\w-]*@\d{1,4}$/i) });
export const procedimientoDto = z
  .object({
    ...cabecera,
    /** Where its BPMN file is; null: it has none written from its definition. */
    urlBpmn: z.string().nullable(),
    listaDePasos: z.array(
      z.object({
        numero: z.int(),
        actividad: z.string(),
        descripcion: z.string(),
        responsables: z.array(rolConEtiqueta),
        productos: z.array(z.string()),
        fuerza,
        fuerzaTexto: z.string(),
        metaDias: z.int().nullable(),
        cita,
      }),
    ),
    listaDeEventos: z.array(
      z.object({
        nombre: z.string(),
        etiqueta: z.string(),
        ayuda: z.string().nullable(),
        paso: z.int().nullable(),
        actua: z.array(rolConEtiqueta),
        porCuentaDe: z.array(
          z.object({ actua: rolConEtiqueta, registran: z.array(rolConEtiqueta) }),
        ),
        requisitos: z.array(
          z.object({
            codigo: z.string(),
            texto: z.string(),
            fuerza,
            fuerzaTexto: z.string(),
            certeza: z.enum(['fuente', 'INF', 'MEM']),
            lecturaNuestra: z.boolean(),
            cita,
          }),
        ),
      }),
    ),
    plazos: z.array(
      z.object({
        nombre: z.string(),
        etiqueta: z.string(),
        clase: z.enum(['meta', 'termino', 'plazo']),
        claseTexto: z.string(),
        unidad: z.string(),
        unidadTexto: z.string(),
        porDefecto: z.int(),
        parametro: z.string(),
        certeza: z.enum(['fuente', 'INF', 'MEM']),
      }),
    ),
  })
  .meta({ id: 'Procedimiento' });
