import type { Alcance } from './alcance.js';
import type { Idioma } from './textos/textos.js';

export interface ProcesoNombrado {
  /** «C3 · Título», «Compromiso C3» while it has no title, «Plan n.º 2». */
  readonly nombre: string;
  /** Null: nobody gave it one. */
  readonly codigo: string | null;
  readonly titulo: string | null;
}

/** By id. */
export type Llamados = ReadonlyMap<string, ProcesoNombrado>;

/** Of what has a code, and so others like it; null: to say what it is adds nothing. */
export function nombreEntreIguales(llamados: Llamados, id: string): string | null {
  const suyo = llamados.get(id);
  return suyo === undefined || suyo.codigo === null ? null : suyo.nombre;
}

/** What people call each process of a page, read all at once. The plans module is behind it. */
export abstract class NombresDeProcesos {
  /** Those out of the territory are absent. */
  abstract leer(alcance: Alcance, idioma: Idioma, ids: readonly string[]): Promise<Llamados>;
}
