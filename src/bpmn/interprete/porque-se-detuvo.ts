import type { JsonObjeto } from '../../../machines/contrato.js';
import { datoDesconocido } from '../modelo/problema-de-feel.js';

/** A datum nobody set is named, whatever needed it: it is what has to be mended. Sentences: `detenido.X`, `nombre.X`. */
export function porqueSeDetuvo({
  codigo,
  detalle,
}: {
  readonly codigo: string;
  readonly detalle: string;
}): { readonly codigo: string; readonly params: JsonObjeto } {
  const dato = datoDesconocido(detalle);
  return dato === null
    ? { codigo, params: {} }
    : { codigo: 'VARIABLE_DESCONOCIDA', params: { dato } };
}
