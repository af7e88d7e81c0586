/**
 * Bytes of an uploaded file to text, before any parser sees them: the encoding its own declaration names (modelers still
 * write ISO-8859-1), no document type, no entities, no more than a person would draw.
 */
import type { Hallazgos } from './hallazgos.js';

export const LIMITE_DE_BYTES = 5 * 1024 * 1024;
export const LIMITE_DE_ELEMENTOS = 50_000;

/** What TextDecoder is asked for, by the names XML files use. */
const CODIFICACIONES: { readonly [nombre: string]: string } = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
};

/** The text, or null when what it says is in `hallazgos`. */
export function decodificar(bytes: Uint8Array, hallazgos: Hallazgos): string | null {
  const rechazar = (codigo: Parameters<Hallazgos['anotar']>[0], params = {}): null => {
    hallazgos.anotar(codigo, {}, params);
    return null;
  };
  if (bytes.length === 0) return rechazar('ARCHIVO_VACIO');
  if (bytes.length > LIMITE_DE_BYTES)
    return rechazar('ARCHIVO_GRANDE', { bytes: bytes.length, maximo: LIMITE_DE_BYTES });
  const declarada = marcaDeOrden(bytes) ?? declaracion(bytes) ?? 'utf-8';
  const codificacion = CODIFICACIONES[declarada.toLowerCase()];
  if (codificacion === undefined) return rechazar('CODIFICACION_DESCONOCIDA', { declarada });
  let texto: string;
  try {
    texto = new TextDecoder(codificacion, { fatal: true }).decode(bytes);
  } catch {
    return rechazar('CODIFICACION_DESCONOCIDA', { declarada });
  }
  // Inside a comment or CDATA they are words; outside, an invitation to expand.
  const desnudo = texto.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  if (/<!DOCTYPE|<!ENTITY/i.test(desnudo)) return rechazar('XML_CON_DTD');
  const elementos = desnudo.match(/<[A-Za-z_]/g)?.length ?? 0;
  if (elementos > LIMITE_DE_ELEMENTOS)
    return rechazar('ELEMENTOS_DE_MAS', { elementos, maximo: LIMITE_DE_ELEMENTOS });
  // The parser would decode once more by what the declaration says.
  return texto
    .replace(/^\uFEFF/, '')
    .replace(/^(\s*<\?xml[^>]*?)\sencoding\s*=\s*["'][^"']*["']/, '$1');
}

function marcaDeOrden(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8';
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le';
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be';
  return null;
}

function declaracion(bytes: Uint8Array): string | null {
  const cabeza = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(cabeza)?.[1] ?? null;
}
