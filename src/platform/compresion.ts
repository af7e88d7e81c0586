import type { Request } from 'express';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** For what is written when it is asked for: quick, and most of what a slow line saves. */
export const COMPRIMIR = {
  br: (b: Buffer) =>
    promisify(brotliCompress)(b, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (b: Buffer) => promisify(gzip)(b),
} as const;
export type Codificacion = keyof typeof COMPRIMIR;

/** Which of them whoever asks can read; null: none. */
export function codificacionPara(p: Request): Codificacion | null {
  const admitida = p.acceptsEncodings(['br', 'gzip', 'identity']);
  return admitida === 'br' || admitida === 'gzip' ? admitida : null;
}
