import type { GobiernoPublico } from './lo-publico.js';

export interface FiltroDeGobiernos {
  /** Already without accents or case. */
  readonly q?: string | undefined;
  readonly provincia?: string | undefined;
  readonly nivel?: string | undefined;
  readonly situacion?: string | undefined;
  /** One only, by its id or its code. */
  readonly gobierno?: string | undefined;
}

/** How people say what kind of government it is, and the words that join: no name is told apart by them. */
const DE_PASO: ReadonlySet<string> = new Set(
  (
    'alcaldia autonomo canton cantonal de del descentralizado distrito el gad gobierno junta la local los las ' +
    'metropolitano municipal municipalidad municipio parroquia parroquial prefectura provincia provincial rural'
  ).split(' '),
);

/**
 * Every word begins a word of the name; what was not asked does not filter. Who is called exactly so comes first. Where
 * nobody is called so, the words that say only its kind are let go («municipio de Cuenca») and those of its province and
 * canton count too («Cuenca, Azuay»).
 */
export function filtrar(
  gobiernos: readonly GobiernoPublico[],
  { q = '', provincia = '', nivel = '', situacion = '', gobierno = '' }: FiltroDeGobiernos,
): readonly GobiernoPublico[] {
  const palabras = q.split(' ').filter((p) => p !== '');
  const posibles = gobiernos.filter(
    (g) =>
      (provincia === '' || g.provincia === provincia) &&
      (nivel === '' || g.nivel === nivel) &&
      (situacion === '' || g.situacion === situacion) &&
      (gobierno === '' || g.id === gobierno || g.codigo === gobierno),
  );
  if (palabras.length === 0) return posibles;
  const elegidos = posibles.filter((g) => empiezan(palabras, g.clave));
  if (elegidos.length === 0) {
    const propias = palabras.filter((p) => !DE_PASO.has(p));
    if (propias.length === 0) return [];
    const claveDe = new Map(gobiernos.map((g) => [g.codigo, g.clave]));
    const suyas = (g: GobiernoPublico): string =>
      [g.clave, claveDe.get(g.canton ?? ''), claveDe.get(g.provincia ?? '')].join(' ');
    return posibles.filter(
      (g) => propias.some((p) => empiezan([p], g.clave)) && empiezan(propias, suyas(g)),
    );
  }
  const exacta = ({ clave }: GobiernoPublico): number => (clave === q ? 0 : 1);
  return [...elegidos].sort((a, b) => exacta(a) - exacta(b));
}

const empiezan = (palabras: readonly string[], clave: string): boolean =>
  palabras.every((p) => ` ${clave}`.includes(` ${p}`));
