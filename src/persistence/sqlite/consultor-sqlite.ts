import type { Statement } from 'better-sqlite3';
import type { Consulta } from '../consultas-de-unidad.js';
import type { Columnas } from '../filas-leidas.js';
import type { ConexionSqlite } from './conexion-sqlite.js';

/** Texts that depend on what was asked come and go; the oldest are forgotten. */
const MAXIMO = 300;

/** Keeps prepared statements on a connection, by their text. `$1` is the name of the first parameter. */
export class ConsultorSqlite {
  private readonly preparadas = new Map<string, Statement>();

  constructor(readonly bd: ConexionSqlite) {}

  /** Rows of a read, or what a write returned. */
  filas(consulta: Consulta, params: readonly unknown[]): Columnas[] {
    const sentencia = this.preparar(consulta);
    if (sentencia.reader) return sentencia.all(conNombre(params)) as Columnas[];
    sentencia.run(conNombre(params));
    return [];
  }

  fila(consulta: Consulta, params: readonly unknown[]): Columnas | undefined {
    return this.preparar(consulta).get(conNombre(params)) as Columnas | undefined;
  }

  private preparar(consulta: Consulta): Statement {
    const sql = consulta.sqlite ?? consulta.sql;
    let sentencia = this.preparadas.get(sql);
    if (!sentencia) {
      sentencia = this.bd.prepare(sql);
      this.preparadas.set(sql, sentencia);
      if (this.preparadas.size > MAXIMO) {
        const masVieja = this.preparadas.keys().next();
        if (!masVieja.done) this.preparadas.delete(masVieja.value);
      }
    }
    return sentencia;
  }
}

/** SQLite has no booleans. */
function conNombre(params: readonly unknown[]): Record<string, unknown> {
  const nombrados: Record<string, unknown> = {};
  for (let i = 0; i < params.length; i += 1) {
    const valor = params[i];
    nombrados[i + 1] = typeof valor === 'boolean' ? (valor ? 1 : 0) : valor;
  }
  return nombrados;
}
