import type { Rol } from '../../machines/contrato.js';
import type { Cargo } from '../engine/puertos/filas.js';
import type { Alcance } from './alcance.js';
import type { Origen } from './origen.js';

/** How a request proves who it is from: the cookie of a browser, the bearer a program got with a password, a named token. */
export type Via = 'web' | 'programa' | 'ficha';

export interface CargoDeIdentidad extends Cargo {
  readonly titularNombre: string | null;
}

/** Who is asking: the account behind a session, with its offices in force today. */
export interface Identidad {
  readonly cuentaId: string;
  readonly nombre: string;
  readonly sesion: {
    readonly id: string;
    readonly clase: 'web' | 'programa';
    readonly csrf: string | null;
    readonly via: Via;
    /** It began at the institution's provider, and there it ends too. */
    readonly institucional: boolean;
    /** Two factors were proven in it. */
    readonly doble: boolean;
    /** Of a named token that may only read. */
    readonly soloLectura: boolean;
    readonly creadaEn: number;
    /** Their role asks for a second factor and this session has none: they may only enrol one. */
    readonly faltaSegundoFactor: boolean;
  };
  /** Where this request came from. */
  readonly origen: Origen;
  readonly cargos: readonly CargoDeIdentidad[];
  readonly alcance: Alcance;
}

/** Knows an account by the secret its cookie or bearer token carries. The session module is behind it. */
export abstract class Autenticador {
  abstract identificar(
    secreto: string,
    clase: 'web' | 'programa',
    origen: Origen,
  ): Promise<Identidad | null>;
  /**
   * The same, as it stands now, for what lasts longer than a request; null: the session ended, or the account may not
   * enter any more. Asking is no use of the session: one left open still ends by itself.
   */
  abstract revisar(quien: Identidad): Promise<Identidad | null>;
}

export const tieneRol = (quien: Identidad, ...roles: readonly Rol[]): boolean =>
  quien.cargos.some((c) => roles.includes(c.rol));

/** An office over the whole nation (a POC or an administrator of the installation). */
export const tieneRolNacional = (quien: Identidad, ...roles: readonly Rol[]): boolean =>
  quien.cargos.some((c) => c.titularId === null && c.gremio === null && roles.includes(c.rol));
