import { clave, documento, entero, fecha, objeto, opcion, texto } from '../campos.js';

/** Short and plain: it is a key in the plan's context. */
export const codigoDeCompromiso = () => clave({ max: 12 }).regex(/^[A-Za-z0-9.-]+$/);
export const entradaDeCompromiso = objeto({
  numero: entero({ min: 1, max: 1000 }),
  codigo: codigoDeCompromiso(),
  inicio: fecha().nullable(),
  fin: fecha().nullable(),
  hitos: entero({ max: 200 }).nullable(),
});

/** The completion scale of the independent review, from «no evidence» to «complete». */
export const NIVELES = [
  'sinEvidencia',
  'noIniciadoAun',
  'limitado',
  'sustancial',
  'completo',
] as const;

export const iniciarCompromiso = objeto({
  acta: documento(['acta_compromiso', 'hoja_ruta', 'acta_sesion']).optional(),
});
export const registrarAvance = objeto({
  avance: entero({ max: 100 }),
  informe: documento(['informe_avance', 'verificable', 'otro']).optional(),
});
export const cumplirHito = objeto({
  hito: clave({ max: 40 }),
  verificable: documento(['verificable', 'publicacion', 'otro']).optional(),
});
export const conMotivo = objeto({ motivo: texto() });
export const cumplirCompromiso = objeto({
  nivel: opcion(NIVELES),
  verificable: documento(['verificable', 'informe_final', 'publicacion', 'otro']).optional(),
});
export const cerrarSinCumplir = objeto({
  nivel: opcion(NIVELES),
  motivo: texto(),
  informe: documento(['informe_final', 'informe_avance', 'verificable', 'otro']).optional(),
});
