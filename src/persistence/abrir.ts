import type { PuntosDeMuerte } from '../engine/puertos/puntos-de-muerte.js';
import type { Reloj } from '../engine/puertos/reloj.js';
import type { Persistencia } from './persistencia.js';
import { PuntosDeMuertePorEntorno } from './punto-de-muerte.js';
import { abrirPostgres } from './postgres/abrir-postgres.js';
import { abrirSqlite } from './sqlite/abrir-sqlite.js';

export interface OpcionesDePersistencia {
  /** `sqlite:ruta/al/archivo.sqlite` or `postgres://usuario:clave@servidor:puerto/base`. */
  readonly url: string;
  /** Instead of the system's (SQLite) or the server's (PostgreSQL): the demo and the tests have their own. */
  readonly reloj?: Reloj;
  readonly puntos?: PuntosDeMuerte;
  /** SQLite: after how long without a command what waits is laid in its tables; null: not by itself (tests). */
  readonly reposoMs?: number | null;
  /** SQLite: the thread that writes, ready from the start, and from how many commands on (tests). */
  readonly escritura?: { readonly hilo: URL; readonly desde: number };
  /** Connections of the PostgreSQL pool. */
  readonly conexiones?: number;
}

/** Opens the database. It does not migrate: say so with `migrar()`. */
export async function abrirPersistencia(opciones: OpcionesDePersistencia): Promise<Persistencia> {
  const puntos = opciones.puntos ?? new PuntosDeMuertePorEntorno();
  if (opciones.url.startsWith('sqlite:')) {
    return abrirSqlite({ ...opciones, puntos, archivo: opciones.url.slice('sqlite:'.length) });
  }
  if (/^postgres(ql)?:\/\//.test(opciones.url)) return abrirPostgres({ ...opciones, puntos });
  throw new Error(
    'La base de datos se nombra «sqlite:archivo» o «postgres://usuario:clave@servidor/base»',
  );
}

export type { Persistencia };
