/** Errors of the drivers, of the file system and of the network, by what they mean. */
import { FallaDeAlmacen } from '../platform/falla-de-almacen.js';
import { codigosDe, mensajesDe } from './codigos-de-error.js';

/** SQLite, the file system, and PostgreSQL's `disk_full`. */
const SIN_ESPACIO = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);

/** It is busy for longer than one waits, it is going down or coming up, it lets nobody else in, or it is not there. */
const NO_RESPONDE = new Set([
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
]);
/** What `pg` says without a code. */
const NO_RESPONDE_PG = /^(Connection terminated|timeout exceeded when trying to connect)/;

export class FallaDeAlmacenSql extends FallaDeAlmacen {
  override codigoDe(error: unknown): 'SIN_ESPACIO' | 'NO_DISPONIBLE' | null {
    const codigos = codigosDe(error);
    if (codigos.some((c) => SIN_ESPACIO.has(c))) return 'SIN_ESPACIO';
    return codigos.some((c) => NO_RESPONDE.has(c)) ||
      mensajesDe(error).some((m) => NO_RESPONDE_PG.test(m))
      ? 'NO_DISPONIBLE'
      : null;
  }
}
