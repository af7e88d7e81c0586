/** Far deeper than any form, and far from where whoever reads it branch by branch would run out of stack. */
const HONDURA = 64;

/**
 * That what JSON admits can be kept and its hash taken: not nested without end, and no half of a character, which has no
 * UTF-8 and so no canonical text (RFC 8785).
 */
export function esLegible(valor: unknown): boolean {
  let capa: unknown[] = [valor];
  for (let hondura = 0; capa.length > 0; hondura++) {
    if (hondura > HONDURA) return false;
    const siguiente: unknown[] = [];
    for (const v of capa) {
      if (typeof v === 'string') {
        if (MEDIO_CARACTER.test(v)) return false;
      } else if (Array.isArray(v)) for (const x of v) siguiente.push(x);
      else if (typeof v === 'object' && v !== null)
        for (const [k, x] of Object.entries(v)) siguiente.push(k, x);
    }
    capa = siguiente;
  }
  return true;
}

const MEDIO_CARACTER = /\p{Surrogate}/u;
