/**
 * The exact text that is hashed: JSON canonical form (RFC 8785). Every command writes four of them, so it is written
 * here for speed (three times the library's); a property test holds it equal to `canonicalize`, and `verificar` reads
 * the journal with the library.
 */
import { hash } from 'node:crypto';

/** Strings that stand between quotes as they are: no control, quote, backslash or anything beyond ASCII. */
const LLANA = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const MEDIO_CARACTER = /\p{Surrogate}/u;

function cadena(s: string): string {
  if (LLANA.test(s)) return `"${s}"`;
  if (MEDIO_CARACTER.test(s)) throw new TypeError('half a character has no canonical form');
  return JSON.stringify(s);
}

/** @throws TypeError on what JSON cannot say (NaN, infinite numbers, half characters, functions). */
export function canonico(valor: unknown): string {
  switch (typeof valor) {
    case 'string':
      return cadena(valor);
    case 'number':
      if (!Number.isFinite(valor)) throw new TypeError('only finite numbers have a canonical form');
      return JSON.stringify(valor);
    case 'boolean':
      return valor ? 'true' : 'false';
    case 'object':
      break;
    default:
      throw new TypeError(`a ${typeof valor} has no canonical form`);
  }
  if (valor === null) return 'null';
  if (Array.isArray(valor)) {
    let texto = '[';
    for (let i = 0; i < valor.length; i++) {
      if (i > 0) texto += ',';
      texto += valor[i] === undefined ? 'null' : canonico(valor[i]);
    }
    return `${texto}]`;
  }
  const objeto = valor as Record<string, unknown>;
  const claves = Object.keys(objeto);
  // By UTF-16 units, as the standard asks and as `sort` does.
  if (claves.length > 1) claves.sort();
  let texto = '{';
  for (const clave of claves) {
    const v = objeto[clave];
    if (v === undefined) continue;
    if (texto.length > 1) texto += ',';
    texto += `${cadena(clave)}:${canonico(v)}`;
  }
  return `${texto}}`;
}

export const sha256 = (texto: string): string => hash('sha256', texto);
