import { readFileSync } from 'node:fs';

/** Travels inside each page: one round trip less on a slow telephone. */
export const ESTILO = readFileSync(new URL('estilo.css', import.meta.url), 'utf8')
  .replace(/\s*\n\s*/g, '\n')
  .trim();
