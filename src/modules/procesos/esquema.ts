import type { Json, JsonObjeto } from '../../../machines/contrato.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { Etiquetas } from './etiquetas.js';

/**
 * The JSON Schema of an event's data with its words put in: `title` and `description` of each field, the labels of
 * each option, and in `minga` the kind of field where the schema alone would not say it.
 */
export function vestirEsquema(
  etiquetas: Etiquetas,
  idioma: Idioma,
  procedimiento: string,
  esquema: JsonObjeto,
): Record<string, Json> {
  const { $schema: _, ...resto } = esquema;
  const decir = (clave: string): string | null => etiquetas.find(idioma, procedimiento, clave);

  const vestir = (nodo: Json, nombre: string | null): Json => {
    if (Array.isArray(nodo)) return nodo.map((n: Json) => vestir(n, nombre));
    if (typeof nodo !== 'object' || nodo === null) return nodo;
    const n = nodo as JsonObjeto;
    const salida: Record<string, Json> = {};
    for (const [k, v] of Object.entries(n)) {
      if (k === 'titulo' || k === 'ayuda') continue;
      if (k === 'properties') salida[k] = porNombre(v);
      else if (
        k === 'items' ||
        k === 'prefixItems' ||
        k === 'anyOf' ||
        k === 'oneOf' ||
        k === 'allOf'
      )
        salida[k] = vestir(v, nombre);
      else salida[k] = v;
    }
    if (nombre === null) return salida;
    const clave = typeof n['titulo'] === 'string' ? n['titulo'] : `campo.${nombre}`;
    const titulo = decir(clave);
    if (titulo !== null) salida['title'] = titulo;
    const ayuda = decir(typeof n['ayuda'] === 'string' ? n['ayuda'] : `${clave}.ayuda`);
    if (ayuda !== null) salida['description'] = ayuda;
    if (Array.isArray(n['enum'])) {
      salida['minga'] ??= 'opcion';
      salida['etiquetas'] = Object.fromEntries(
        (n['enum'] as readonly string[]).map((v) => [v, decir(`opcion.${v}`) ?? v]),
      );
    } else if (n['type'] === 'boolean') salida['minga'] ??= 'siNo';
    else if (n['type'] === 'integer') salida['minga'] ??= 'entero';
    else if (n['type'] === 'number') salida['minga'] ??= 'numero';
    if (Array.isArray(n['tipos']))
      salida['tiposEtiquetas'] = Object.fromEntries(
        (n['tipos'] as readonly string[]).map((t) => [t, decir(`tipo.${t}`) ?? t]),
      );
    return salida;
  };
  const porNombre = (propiedades: Json | undefined): Json =>
    Object.fromEntries(
      Object.entries((propiedades ?? {}) as JsonObjeto).map(([nombre, hijo]) => [
        nombre,
        vestir(hijo, nombre),
      ]),
    );
  return vestir(resto, null) as Record<string, Json>;
}
