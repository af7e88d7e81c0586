import type { Statement } from 'better-sqlite3';
import type { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import { Conflicto } from '../conflicto.js';
import type { AsentadorSqlite } from './asentador-sqlite.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import type { Suerte } from './hilo-escritor.js';
import type { OrdenEscrita } from './orden-escrita.js';

/** Writes commands straight to their tables, all those it is given in one commit. */
export class GruposDeOrdenes {
  private sentencias: ReturnType<typeof preparar> | null = null;

  constructor(
    private readonly bd: ConexionSqlite,
    private readonly asentador: AsentadorSqlite,
    private readonly puntos: PuntosDeMuerte,
  ) {}

  private get s(): ReturnType<typeof preparar> {
    return (this.sentencias ??= preparar(this.bd));
  }

  /** One of them that fails after writing undoes them all: then each has a commit of its own. */
  escribir(ordenes: readonly OrdenEscrita[]): readonly Suerte[] {
    try {
      this.s.comenzar.run();
    } catch (error) {
      // Busy: it would be so for each of them.
      return ordenes.map(() => suerteDe(error));
    }
    try {
      return this.deUnaVez(ordenes);
    } catch (error) {
      // SQLite itself rolls everything back on some errors.
      if (this.bd.inTransaction) this.s.deshacer.run();
      return ordenes.length > 1
        ? ordenes.flatMap((orden) => this.escribir([orden]))
        : [suerteDe(error)];
    }
  }

  private deUnaVez(ordenes: readonly OrdenEscrita[]): readonly Suerte[] {
    // Another process left commands that are not in their tables yet: what they say of a root is not the last word.
    const esperan = this.s.esperan.get() !== undefined;
    const directorio = this.asentador.directorio();
    const suertes = ordenes.map((orden) =>
      esperan || orden.directorio !== directorio ? 'sobrepasada' : this.una(orden),
    );
    this.puntos.pasar('antes-de-commit');
    this.s.confirmar.run();
    this.puntos.pasar('despues-de-commit');
    return suertes;
  }

  private una(orden: OrdenEscrita): Suerte {
    try {
      this.asentador.asentarOrden(orden);
      return 'escrita';
    } catch (error) {
      if (error instanceof Conflicto && error.sinEscribir) return 'sobrepasada';
      throw error;
    }
  }
}

function suerteDe(error: unknown): Suerte {
  if (error instanceof Conflicto) return 'sobrepasada';
  const { message, code } = error as { message: string; code?: string };
  return { mensaje: message, codigo: code };
}

function preparar(bd: ConexionSqlite) {
  const p = (sql: string): Statement => bd.prepare(sql);
  return {
    comenzar: p('begin immediate'),
    confirmar: p('commit'),
    deshacer: p('rollback'),
    esperan: p('select 1 from asiento_nuevo limit 1').pluck(),
  };
}
