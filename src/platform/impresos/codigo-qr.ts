import { encode as codificarPng } from 'fast-png';
import { encode as codificarQr } from 'uqr';

/** Dots per module: a printer and a screen enlarge it without blur. */
const PUNTOS = 8;

/** A square code as a black and white PNG: the one image both PDF and DOCX take. */
export function codigoQr(direccion: string): Buffer {
  const { data, size } = codificarQr(direccion, { ecc: 'L', border: 2 });
  const lado = size * PUNTOS;
  const puntos = new Uint8Array(lado * lado).fill(255);
  for (let y = 0; y < lado; y++)
    for (let x = 0; x < lado; x++)
      if (data[Math.floor(y / PUNTOS)]?.[Math.floor(x / PUNTOS)] === true) puntos[y * lado + x] = 0;
  return Buffer.from(
    codificarPng({ width: lado, height: lado, data: puntos, channels: 1, depth: 8 }),
  );
}
