import { z } from 'zod';
import {
  consultaDePagina,
  id,
  idConNombre,
  instante,
  nivel,
  pagina,
  rolConEtiqueta,
} from '../../platform/formas.js';
import { rectificacionPedida } from './pedidos.dto.js';
import { ESTADOS_DE_PETICION } from './peticion-de-correccion-store.js';
import { efectoDeRectificacionDto, lineaDto } from './respuestas.dto.js';

export const CLASES_PEDIDAS = ['rectificarHecho', 'anularHecho'] as const;

export const correccionPedida = rectificacionPedida
  .omit({ previa: true })
  .extend({ clase: z.enum(CLASES_PEDIDAS) });
export const resolucionPedida = z.strictObject({
  /** A word to who asked. */
  respuesta: z.string().trim().min(1).max(1000).nullable().default(null),
});
export const negativaPedida = z.strictObject({ respuesta: z.string().trim().min(1).max(1000) });
export const consultaDeCorrecciones = z.object({
  ...consultaDePagina,
  /** Those that wait for me, or those I asked for. */
  vista: z.enum(['porAprobar', 'mias']).default('porAprobar'),
});

const persona = rolConEtiqueta.extend({ cuenta: idConNombre });
const peticion = {
  id,
  raizId: id,
  titular: idConNombre.extend({ nivel: nivel.nullable(), demo: z.boolean() }),
  /** The line it points at. */
  secuencia: z.int(),
  paso: z.int().nullable(),
  pasoNombre: z.string().nullable(),
  etiqueta: z.string(),
  clase: z.object({ codigo: z.enum(CLASES_PEDIDAS), etiqueta: z.string() }),
  motivo: z.string(),
  estado: z.object({ codigo: z.enum(ESTADOS_DE_PETICION), etiqueta: z.string() }),
  pidio: persona,
  pedidaEn: instante,
  resolvio: persona.nullable(),
  resueltaEn: instante.nullable(),
  respuesta: z.string().nullable(),
  /** The line of the correction, once approved. */
  asiento: z.int().nullable(),
};

export const correccionDto = z.object(peticion).meta({ id: 'PeticionDeCorreccion' });
export const correcciones = pagina(correccionDto)
  .extend({ porAprobar: z.int() })
  .meta({ id: 'PaginaDeCorrecciones' });
export const correccionesDeProceso = z.object({ elementos: z.array(correccionDto) });
export const correccionConEfecto = correccionDto
  .extend({
    linea: lineaDto,
    documento: z.object({ id: z.string(), titulo: z.string() }).nullable(),
    /** As it would be today, while it waits; afterwards, only what was asked. */
    efecto: efectoDeRectificacionDto,
    puedo: z.object({ resolver: z.boolean(), retirar: z.boolean() }),
  })
  .meta({ id: 'CorreccionConEfecto' });
