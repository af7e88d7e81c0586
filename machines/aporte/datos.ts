import { z } from 'zod';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { ContextoConPasos } from '../al.js';
import { clave, objeto, opcion, texto } from '../campos.js';
import { codigoDeCompromiso } from '../compromiso/datos.js';
import type { Hechos, JsonObjeto } from '../contrato.js';

export const entradaDeAporte = objeto({
  codigo: clave({ max: 20, titulo: 'campo.codigoDeAporte' }),
  clase: opcion(['observacion', 'comentario'], { titulo: 'campo.claseDeAporte' }),
  compromiso: codigoDeCompromiso().meta({ titulo: 'campo.compromisoDelAporte' }),
  dice: texto({ max: 6000 }),
  sugiere: texto({ max: 6000 }).optional(),
});
export const responderAporte = objeto({
  respuesta: texto({ min: 10, max: 4000, titulo: 'campo.respuestaAlAporte' }),
});
export const retirarAporte = objeto({ motivo: texto() });

export interface ContextoAporte extends ContextoConPasos {
  readonly codigo: string;
  readonly clase: 'observacion' | 'comentario';
  readonly compromiso: string;
  /** The process it was written about: a co-creation in consultation, or a commitment. */
  readonly sobre: string | null;
  /** Reference of the answer. */
  readonly respuesta: string | null;
  readonly retirado: boolean;
}
export const contextoDeAporte = contextoConPasos.extend({
  codigo: z.string().max(20),
  clase: z.enum(['observacion', 'comentario']),
  compromiso: z.string().max(12),
  sobre: z.string().max(40).nullable(),
  respuesta: z.string().max(80).nullable(),
  retirado: z.boolean(),
});
export const alRecibirse = (
  e: Pick<ContextoAporte, 'codigo' | 'clase' | 'compromiso'>,
  hechos: Hechos,
): ContextoAporte => ({
  ...SIN_PASOS,
  codigo: e.codigo,
  clase: e.clase,
  compromiso: e.compromiso,
  sobre: hechos.asunto?.split('/')[0] ?? null,
  respuesta: null,
  retirado: false,
});

/** Its code, while it is published and nobody has answered it. */
export const sinRespuesta = (c: ContextoAporte, con: JsonObjeto): string | null =>
  c.respuesta === null && !c.retirado && (con['sobre'] === undefined || con['sobre'] === c.sobre)
    ? c.codigo
    : null;
