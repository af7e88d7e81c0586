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

/** Every word begins a word of the name; what was not asked does not filter. Who is called exactly so comes first. */
export function filtrar(
  gobiernos: readonly GobiernoPublico[],
  { q = '', provincia = '', nivel = '', situacion = '', gobierno = '' }: FiltroDeGobiernos,
): readonly GobiernoPublico[] {
  const palabras = q.split(' ').filter((p) => p !== '');
  const elegidos = gobiernos.filter(
    (g) =>
      (provincia === '' || g.provincia === provincia) &&
      (nivel === '' || g.nivel === nivel) &&
      (situacion === '' || g.situacion === situacion) &&
      (gobierno === '' || g.id === gobierno || g.codigo === gobierno) &&
      palabras.every((p) => ` ${g.clave}`.includes(` ${p}`)),
  );
  if (palabras.length === 0) return elegidos;
  const exacta = ({ clave }: GobiernoPublico): number => (clave === q ? 0 : 1);
  return [...elegidos].sort((a, b) => exacta(a) - exacta(b));
}
