import { z } from 'zod';
import { documento, entero, fecha, objeto, opcion, texto } from '../campos.js';
import { ROLES } from '../contrato.js';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { ContextoConPasos } from '../al.js';

export const entradaDeAcuerdo = objeto({
  numero: entero({ min: 1, max: 1000 }),
  punto: entero({ min: 1, max: 99, titulo: 'campo.punto' }),
  texto: texto({ max: 2000, titulo: 'campo.textoDeAcuerdo' }),
  responsable: opcion(ROLES, { titulo: 'campo.responsable' }),
  representacion: entero({ titulo: 'campo.representacion' }).nullable(),
  vence: fecha({ titulo: 'campo.vence' }).nullable(),
});
export const cumplirAcuerdo = objeto({
  informe: texto().optional(),
  verificable: documento([
    'verificable',
    'informe_avance',
    'publicacion',
    'oficio',
    'otro',
  ]).optional(),
});
export const prorrogarAcuerdo = objeto({
  vence: fecha({ titulo: 'campo.vence' }),
  motivo: texto(),
});
export const dejarAcuerdoSinEfecto = objeto({ motivo: texto() });

export const contextoDeAcuerdo = contextoConPasos.extend({
  numero: z.int().min(1),
  punto: z.int().min(1),
  texto: z.string().max(80),
  responsable: z.enum(ROLES),
  representacion: z.int().nullable(),
  vence: z.string().max(10).nullable(),
  prorrogas: z.int().min(0),
});
export type ContextoAcuerdo = ContextoConPasos &
  Omit<z.infer<typeof contextoDeAcuerdo>, 'pasos' | 'cambio'>;
export const alAcordarse = (e: z.infer<typeof entradaDeAcuerdo>): ContextoAcuerdo => ({
  ...SIN_PASOS,
  numero: e.numero,
  punto: e.punto,
  texto: e.texto,
  responsable: e.responsable,
  representacion: e.representacion,
  vence: e.vence,
  prorrogas: 0,
});
