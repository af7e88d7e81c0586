import type { JsonObjeto } from '../../machines/contrato.js';

/**
 * Would the value come back from JSON as it went? `undefined`, `Date`, `Map`, NaN, −0, a class… would not. The same
 * answer as writing, reading and comparing, without writing.
 */
function esJson(valor: unknown): boolean {
  switch (typeof valor) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(valor) && !Object.is(valor, -0);
    case 'object':
      break;
    default:
      return false;
  }
  if (valor === null) return true;
  if (Array.isArray(valor)) {
    for (let i = 0; i < valor.length; i++) if (!esJson(valor[i])) return false;
    return true;
  }
  if (!esLlano(valor)) return false;
  for (const clave of Object.keys(valor))
    if (!esJson((valor as Record<string, unknown>)[clave])) return false;
  return true;
}

function esLlano(valor: object): boolean {
  const prototipo: unknown = Object.getPrototypeOf(valor);
  return (prototipo === Object.prototype || prototipo === null) && !('toJSON' in valor);
}

/** Where it would not, or null. The place is only looked for when there is one. */
export const noEsJson = (valor: unknown): string | null => (esJson(valor) ? null : lugar(valor));

function lugar(valor: unknown): string {
  if (typeof valor !== 'object' || valor === null) return '';
  if (!Array.isArray(valor) && !esLlano(valor)) return '';
  for (const [clave, hijo] of Object.entries(valor))
    if (!esJson(hijo)) return `/${clave}${lugar(hijo)}`;
  return '';
}

export const esObjetoJson = (valor: unknown): valor is JsonObjeto =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor) && esJson(valor);
