import { fileTypeFromFile } from 'file-type';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { Problema } from '../../platform/problema.js';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** Extensions admitted, and what the bytes must say. `texto` and `firma` have no signature of their own. */
const ADMITIDOS: {
  readonly [extension: string]: {
    readonly mime: string;
    readonly por: 'firma' | 'texto' | 'bytes';
  };
} = {
  '.pdf': { mime: 'application/pdf', por: 'bytes' },
  '.docx': { mime: `${OOXML}.wordprocessingml.document`, por: 'bytes' },
  '.xlsx': { mime: `${OOXML}.spreadsheetml.sheet`, por: 'bytes' },
  '.pptx': { mime: `${OOXML}.presentationml.presentation`, por: 'bytes' },
  '.odt': { mime: `${ODF}.text`, por: 'bytes' },
  '.ods': { mime: `${ODF}.spreadsheet`, por: 'bytes' },
  '.odp': { mime: `${ODF}.presentation`, por: 'bytes' },
  '.png': { mime: 'image/png', por: 'bytes' },
  '.jpg': { mime: 'image/jpeg', por: 'bytes' },
  '.jpeg': { mime: 'image/jpeg', por: 'bytes' },
  '.csv': { mime: 'text/csv', por: 'texto' },
  '.txt': { mime: 'text/plain', por: 'texto' },
  '.p7m': { mime: 'application/pkcs7-mime', por: 'firma' },
};

/**
 * What a file really is, by its bytes and not by what the sender says. Its extension must tell the truth.
 * @throws Problema `TIPO_DE_ARCHIVO_NO_ADMITIDO`
 */
export async function reconocer(ruta: string, nombre: string): Promise<string> {
  const extension = extname(nombre).toLowerCase();
  const admitido = Object.hasOwn(ADMITIDOS, extension) ? ADMITIDOS[extension] : undefined;
  if (admitido === undefined) throw new Problema('TIPO_DE_ARCHIVO_NO_ADMITIDO', { extension });
  const hallado = (await fileTypeFromFile(ruta))?.mime;
  const bien =
    admitido.por === 'bytes'
      ? hallado === admitido.mime
      : admitido.por === 'texto'
        ? hallado === undefined && (await esTexto(ruta))
        : await esPkcs7(ruta);
  if (!bien) throw new Problema('TIPO_DE_ARCHIVO_NO_ADMITIDO', { extension });
  return admitido.mime;
}

/** Text has no NUL and does not begin as a page or a script of the web. */
async function esTexto(ruta: string): Promise<boolean> {
  let primero = true;
  for await (const trozo of createReadStream(ruta) as AsyncIterable<Buffer>) {
    if (trozo.includes(0)) return false;
    if (
      primero &&
      /^\s*(<!doctype|<html|<script|<svg|<\?xml|<\?php|#!)/i.test(trozo.toString('latin1', 0, 512))
    )
      return false;
    primero = false;
  }
  return true;
}

/** OID 1.2.840.113549.1.7.2 (signed data), at the head of a DER or BER sequence. */
const SIGNED_DATA = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]);

async function esPkcs7(ruta: string): Promise<boolean> {
  const archivo = await open(ruta);
  try {
    const { buffer, bytesRead } = await archivo.read(Buffer.alloc(32), 0, 32, 0);
    const cabeza = buffer.subarray(0, bytesRead);
    return cabeza[0] === 0x30 && cabeza.indexOf(SIGNED_DATA) > 0;
  } finally {
    await archivo.close();
  }
}

/** The name a download will carry: no folders, no control characters, of a sensible length. */
export function nombreLimpio(nombre: string): string {
  const base = nombre.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const limpio = Array.from(base)
    .filter((c) => c >= ' ' && c !== '\u007f' && !/\p{Surrogate}|\p{Cf}/u.test(c))
    .join('')
    .replace(/["<>:|?*]/g, '_')
    .trim();
  if (limpio.length <= 150) return limpio === '' ? 'documento' : limpio;
  const extension = extname(limpio);
  return limpio.slice(0, 150 - extension.length) + extension;
}
