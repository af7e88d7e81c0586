import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { Respuesta } from './respuesta.js';

export interface ArchivoPorBajar {
  readonly nombre: string;
  readonly tipo: string;
  readonly bytes: Uint8Array | Readable;
  /** Of what comes in pieces, when it is known. */
  readonly tamano?: number;
  /** What somebody uploaded: a browser that opened it would run nothing of it. */
  readonly ajeno?: boolean;
  /** Nobody but who asked may keep it, when not said. */
  readonly cache?: string;
  readonly etiqueta?: string;
}

/** A file to be saved, and never opened where it was asked for. */
export function descarga(a: ArchivoPorBajar): Respuesta<StreamableFile> {
  const tamano = a.bytes instanceof Uint8Array ? a.bytes.length : a.tamano;
  const opciones = { type: a.tipo, ...(tamano === undefined ? {} : { length: tamano }) };
  const cuerpo =
    a.bytes instanceof Uint8Array
      ? new StreamableFile(a.bytes, opciones)
      : new StreamableFile(a.bytes, opciones);
  return new Respuesta(cuerpo, {
    cabeceras: {
      'Content-Disposition': adjunto(a.nombre),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': a.cache ?? 'private, no-store',
      ...(a.ajeno === true ? { 'Content-Security-Policy': "sandbox; default-src 'none'" } : {}),
      ...(a.etiqueta === undefined ? {} : { ETag: `"${a.etiqueta}"` }),
    },
  });
}

/** `Content-Disposition` of a download (RFC 6266): the name in ASCII for old readers, and as it is for the others. */
function adjunto(nombre: string): string {
  const ascii =
    nombre
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\]/g, '_') || 'documento';
  if (ascii === nombre) return `attachment; filename="${nombre}"`;
  const exacto = encodeURIComponent(nombre).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exacto}`;
}
