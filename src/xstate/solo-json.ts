import type { JsonObjeto } from '../../machines/contrato.js';

/**
 * Where a value would not come back from JSON as it went (`undefined`, `Date`, `Map`, NaN, −0, a class…), or null.
 * The same answer as writing, reading and comparing, without writing.
 */
export function noEsJson(valor: unknown, lugar = ''): string | null {
  switch (typeof valor) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(valor) && !Object.is(valor, -0) ? null : lugar;
    case 'object':
      break;
    default:
      return lugar;
  }
  if (valor === null) return null;
  if (Array.isArray(valor)) {
    for (let i = 0; i < valor.length; i++) {
      const mal = noEsJson(valor[i], `${lugar}/${i}`);
      if (mal !== null) return mal;
    }
    return null;
  }
  const prototipo: unknown = Object.getPrototypeOf(valor);
  if ((prototipo !== Object.prototype && prototipo !== null) || 'toJSON' in valor) return lugar;
  for (const clave of Object.keys(valor)) {
    const mal = noEsJson((valor as Record<string, unknown>)[clave], `${lugar}/${clave}`);
    if (mal !== null) return mal;
  }
  return null;
}

export const esObjetoJson = (valor: unknown): valor is JsonObjeto =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor) && noEsJson(valor) === null;
