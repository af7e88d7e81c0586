import type { Rol } from '../../../machines/contrato.js';

/** What the installation asks of who enters; a parameter, joined in `uniones.module.ts`. */
export abstract class PoliticaDeAcceso {
  /** Roles that must enter with a second factor. */
  abstract rolesConSegundoFactor(): Promise<ReadonlySet<Rol>>;
}
