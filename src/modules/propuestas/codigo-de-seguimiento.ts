import { createHash, randomInt } from 'node:crypto';

/** Without letters that are taken for figures when they are copied by hand from paper. */
const LETRAS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LARGO = 12;

/** `7KQM-3XTP-9WDR`: who has it follows the proposal; it is told once and only its hash is kept. */
export function nuevoCodigo(): string {
  const letras = Array.from({ length: LARGO }, () => LETRAS[randomInt(LETRAS.length)]).join('');
  return letras.replace(/(.{4})(?=.)/g, '$1-');
}

/** As it was copied: with or without dashes, in any case. */
export const huellaDeCodigo = (escrito: string): string =>
  createHash('sha256')
    .update(escrito.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex');
