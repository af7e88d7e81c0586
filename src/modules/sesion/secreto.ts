import { createHash, randomBytes } from 'node:crypto';

/** What a named token begins with: it is told apart from the bearer that a password gives. */
export const PREFIJO_DE_FICHA = 'mng_ficha_';

/** A secret handed out once (cookie, bearer token, link): 256 bits of chance. Stored only as its fingerprint. */
export const nuevoSecreto = (prefijo = ''): string =>
  prefijo + randomBytes(32).toString('base64url');
export const huellaDe = (secreto: string): string =>
  createHash('sha256').update(secreto).digest('hex');
