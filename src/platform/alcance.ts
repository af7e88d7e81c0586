import type { Rol } from '../../machines/contrato.js';
import type { Cargo } from '../engine/puertos/filas.js';

export type Gremio = NonNullable<Cargo['gremio']>;

/** Where one office holds: a titular, the titulares of a gremio, or (both null) the nation. */
export interface Ambito {
  readonly rol: Rol;
  readonly titularId: string | null;
  readonly gremio: Gremio | null;
}

/**
 * What an account may read today, computed from its offices in force. Every query of a list or of a thing takes one:
 * `nacional`, or the titular is among `titulares`, or its gremio among `gremios`. What lies outside does not exist.
 */
export interface Alcance {
  readonly cuentaId: string;
  readonly nacional: boolean;
  readonly gremios: readonly Gremio[];
  readonly titulares: readonly string[];
  /** The offices themselves, for what depends on the role (tasks, notices, visibility of a document). */
  readonly ambitos: readonly Ambito[];
}

/** Anybody: of the whole country, what is public. */
export const CIUDADANIA: Alcance = {
  cuentaId: 'ciudadania',
  nacional: true,
  gremios: [],
  titulares: [],
  ambitos: [],
};

export function alcanceDe(cuentaId: string, cargos: readonly Ambito[]): Alcance {
  return {
    cuentaId,
    nacional: cargos.some((c) => c.titularId === null && c.gremio === null),
    gremios: unicos(
      cargos.flatMap((c) => (c.titularId === null && c.gremio !== null ? [c.gremio] : [])),
    ),
    titulares: unicos(cargos.flatMap((c) => (c.titularId === null ? [] : [c.titularId]))),
    ambitos: cargos.map(({ rol, titularId, gremio }) => ({ rol, titularId, gremio })),
  };
}

interface Cubierto {
  readonly id: string;
  readonly gremio: Gremio | null;
}

export function ambitoCubre(ambito: Ambito, titular: Cubierto): boolean {
  if (ambito.titularId !== null) return ambito.titularId === titular.id;
  return ambito.gremio === null || ambito.gremio === titular.gremio;
}

/** Roles of the account over this titular (null: over the nation as a whole). */
export function rolesSobre(alcance: Alcance, titular: Cubierto | null): readonly Rol[] {
  return unicos(
    alcance.ambitos
      .filter((a) =>
        titular === null ? a.titularId === null && a.gremio === null : ambitoCubre(a, titular),
      )
      .map((a) => a.rol),
  );
}

const unicos = <T>(lista: readonly T[]): readonly T[] => [...new Set(lista)];
