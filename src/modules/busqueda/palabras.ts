/** Words as the index keeps them, and where they stand in a text as it was written. Pure. */
import { claveBusqueda } from '../../platform/clave-busqueda.js';

/** Nobody looks for a longer one, and the databases set limits of their own. */
const LARGO_DE_PALABRA = 60;
const MAS_PALABRAS = 20_000;
/** More than these, and it is no search but a text pasted. */
const PALABRAS_BUSCADAS = 12;

/** Without accents, case or repetition. */
export function palabrasDe(...textos: readonly (string | null | undefined)[]): string[] {
  const palabras = new Set<string>();
  for (const texto of textos)
    for (const p of claveBusqueda(texto ?? '').split(' ')) {
      if (p !== '') palabras.add(p.slice(0, LARGO_DE_PALABRA));
      if (palabras.size >= MAS_PALABRAS) return [...palabras];
    }
  return [...palabras];
}

/** What was typed: each word must begin a word of what is found. */
export const palabrasBuscadas = (q: string): string[] => palabrasDe(q).slice(0, PALABRAS_BUSCADAS);

export interface Trozo {
  readonly texto: string;
  readonly hallado: boolean;
}

const PALABRA = /[\p{L}\p{N}\p{M}]+/gu;

const empiezaAlguna = (palabra: string, buscadas: readonly string[]): boolean => {
  const clave = claveBusqueda(palabra);
  return buscadas.some((b) => clave.startsWith(b));
};

/** The text in pieces, those that were looked for marked. */
export function resaltar(texto: string, buscadas: readonly string[]): Trozo[] {
  const trozos: Trozo[] = [];
  let desde = 0;
  for (const m of texto.matchAll(PALABRA)) {
    if (!empiezaAlguna(m[0], buscadas)) continue;
    if (m.index > desde) trozos.push({ texto: texto.slice(desde, m.index), hallado: false });
    trozos.push({ texto: m[0], hallado: true });
    desde = m.index + m[0].length;
  }
  if (desde < texto.length) trozos.push({ texto: texto.slice(desde), hallado: false });
  return trozos;
}

const ANTES = 60;
const LARGO = 220;

/** Around the first word found, and no more than a couple of lines; null: none is in the text. */
export function fragmento(texto: string, buscadas: readonly string[]): Trozo[] | null {
  for (const m of texto.matchAll(PALABRA)) {
    if (!empiezaAlguna(m[0], buscadas)) continue;
    const inicio = m.index <= ANTES ? 0 : texto.indexOf(' ', m.index - ANTES) + 1 || m.index;
    const principio = Math.min(inicio, m.index);
    const fin = Math.min(texto.length, principio + LARGO);
    const corte = fin === texto.length ? fin : Math.max(texto.lastIndexOf(' ', fin), m.index);
    const visto = texto.slice(principio, corte).replaceAll(/\s+/g, ' ');
    return resaltar(
      `${principio > 0 ? '… ' : ''}${visto}${corte < texto.length ? ' …' : ''}`,
      buscadas,
    );
  }
  return null;
}
