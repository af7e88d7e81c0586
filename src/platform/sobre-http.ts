import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ClaveIdempotente } from '../engine/puertos/filas.js';
import { rutaDe, type Peticion } from './peticion.js';
import { campoInvalido } from './problema.js';

/** The envelope of a command as HTTP carries it. */
export interface SobreHttp {
  readonly idempotencia: ClaveIdempotente | null;
  /** The step's ETag as it was sent; null when not asked. */
  readonly siCoincide: string | null;
}

export function sobreDe(p: Peticion): SobreHttp {
  return { idempotencia: claveDe(p, p.body), siCoincide: p.headers['if-match'] ?? null };
}

/** `cuerpo` is what the fingerprint is taken of: the JSON body, or what stands for an upload. */
export function claveDe(p: Peticion, cuerpo: unknown): ClaveIdempotente | null {
  const dada = p.headers['idempotency-key'];
  if (dada === undefined) return null;
  // The draft of the header writes it as a quoted string; most clients send it bare.
  const clave = (Array.isArray(dada) ? dada[0] : dada)?.trim().replace(/^"(.*)"$/, '$1') ?? '';
  if (!/^[\x21-\x7e]{1,200}$/.test(clave)) throw campoInvalido('Idempotency-Key', 'FORMA');
  if (p.identidad === undefined) return null;
  return {
    principal: p.identidad.cuentaId,
    clave,
    huella: createHash('sha256')
      .update(`${p.method}\n${rutaDe(p)}\n${canonicalize(cuerpo ?? {}) ?? ''}`)
      .digest('hex'),
  };
}

export const comoEtag = (marca: string): string => `"${marca.replace(/[^\x21\x23-\x7e]/g, '')}"`;
