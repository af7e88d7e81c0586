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

/** A name as it stands first in its object, and after another. */
interface Nombre {
  readonly primero: string;
  readonly siguiente: string;
}

/** Names of properties come back again and again: each is written once. */
const nombres = new Map<string, Nombre>();
const TOPE_DE_NOMBRES = 2_000;

function nombre(clave: string): Nombre {
  let escrito = nombres.get(clave);
  if (escrito === undefined) {
    const primero = `${cadena(clave)}:`;
    escrito = { primero, siguiente: `,${primero}` };
    if (nombres.size >= TOPE_DE_NOMBRES) nombres.clear();
    nombres.set(clave, escrito);
  }
  return escrito;
}

/** By UTF-16 units, as the standard asks and as `<` compares. Most come in order, and few at a time. */
function ordenar(claves: string[]): string[] {
  if (claves.length > 20 && !enOrden(claves)) return claves.sort();
  for (let i = 1; i < claves.length; i++) {
    const clave = claves[i]!;
    let j = i - 1;
    for (; j >= 0 && claves[j]! > clave; j--) claves[j + 1] = claves[j]!;
    claves[j + 1] = clave;
  }
  return claves;
}

const enOrden = (claves: readonly string[]): boolean => {
  for (let i = 1; i < claves.length; i++) if (claves[i - 1]! > claves[i]!) return false;
  return true;
};

/** @throws TypeError on what JSON cannot say (NaN, infinite numbers, half characters, functions). */
export function canonico(valor: unknown): string {
  const texto = escribir(valor);
  // V8 keeps what was put together as the pieces it came from, and each use would gather them again: asking for a
  // character gathers them once.
  if (texto.charCodeAt(0) === 0) throw new TypeError('no canonical form begins so');
  return texto;
}

function escribir(valor: unknown): string {
  switch (typeof valor) {
    case 'string':
      return cadena(valor);
    case 'number':
      if (!Number.isFinite(valor)) throw new TypeError('only finite numbers have a canonical form');
      return `${valor}`;
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
      texto += valor[i] === undefined ? 'null' : escribir(valor[i]);
    }
    return `${texto}]`;
  }
  const objeto = valor as Record<string, unknown>;
  const claves = ordenar(Object.keys(objeto));
  let texto = '';
  for (let i = 0; i < claves.length; i++) {
    const clave = claves[i]!;
    const v = objeto[clave];
    if (v === undefined) continue;
    const { primero, siguiente } = nombre(clave);
    texto += texto === '' ? primero : siguiente;
    texto += escribir(v);
  }
  return `{${texto}}`;
}

export const sha256 = (texto: string): string => hash('sha256', texto);
