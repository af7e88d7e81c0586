import type { Manifiesto } from '../../modules/respaldos/manifiesto.js';
import type { VolcadoDeBase } from '../../modules/respaldos/volcado-de-base.js';
import { VolcadoPostgres } from './volcado-postgres.js';
import { VolcadoSqlite } from './volcado-sqlite.js';

/** The database that `url` names, to be taken out or put in whole. */
export function abrirVolcado(
  url: string,
  temporal: string,
): { readonly base: VolcadoDeBase; readonly motor: Manifiesto['motor'] } {
  return url.startsWith('sqlite:')
    ? { motor: 'sqlite', base: new VolcadoSqlite(url.slice('sqlite:'.length), temporal) }
    : { motor: 'postgres', base: new VolcadoPostgres(url) };
}
