import type { Idioma } from '../../platform/textos/textos.js';

/** What the address of a page says: `/en` in front is English; a slash at the end says nothing. */
export function direccionDe(camino: string): { readonly idioma: Idioma; readonly limpio: string } {
  const enIngles = camino === '/en' || camino.startsWith('/en/');
  return {
    idioma: enIngles ? 'en' : 'es',
    limpio: (enIngles ? camino.slice(3) : camino).replace(/(.)\/$/, '$1') || '/',
  };
}
