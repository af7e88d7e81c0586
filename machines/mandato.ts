import type { Antecedente } from './contrato.js';

/**
 * Of all that was said of when the authority's term ends, what counts (P17): what was said of the latest day and, of the same
 * day, what was recorded last. Null when nobody said.
 */
export function finDeMandatoDicho(dichos: readonly Antecedente[]): string | null {
  let ultimo: Antecedente | null = null;
  for (const d of dichos)
    if (ultimo === null || (d.ocurridoEn ?? '') >= (ultimo.ocurridoEn ?? '')) ultimo = d;
  return typeof ultimo?.valor === 'string' ? ultimo.valor : null;
}
