/** Errors of the drivers, of the file system and of the network, by what they mean. */
import { FallaDeAlmacen } from '../platform/falla-de-almacen.js';

/** SQLite, the file system, and PostgreSQL's `disk_full`. */
const SIN_ESPACIO = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);

/** It is busy for longer than one waits, it is going down or coming up, it lets nobody else in, or it is not there. */
const NO_RESPONDE = new Set([
  'SQLITE_BUSY',
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
]);
/** What `pg` says without a code. */
const NO_RESPONDE_PG = /^(Connection terminated|timeout exceeded when trying to connect)/;

export class FallaDeAlmacenSql extends FallaDeAlmacen {
  override codigoDe(error: unknown): 'SIN_ESPACIO' | 'NO_DISPONIBLE' | null {
    for (const { code, message } of eslabones(error)) {
      if (SIN_ESPACIO.has(code)) return 'SIN_ESPACIO';
      if (NO_RESPONDE.has(code) || NO_RESPONDE_PG.test(message)) return 'NO_DISPONIBLE';
    }
    return null;
  }
}

/** The error, what TypeORM wrapped in it, and what it says caused it. */
function* eslabones(
  error: unknown,
): Generator<{ readonly code: string; readonly message: string }> {
  let este: unknown = error;
  for (let i = 0; i < 5 && typeof este === 'object' && este !== null; i += 1) {
    const { code, message, driverError, cause } = este as { readonly [k: string]: unknown };
    yield {
      code: typeof code === 'string' ? code : '',
      message: typeof message === 'string' ? message : '',
    };
    este = driverError ?? cause;
  }
}
