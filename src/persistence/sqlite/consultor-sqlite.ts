import type { Statement } from 'better-sqlite3';
import type { Consulta } from '../consultas-de-unidad.js';
import type { Columnas } from '../filas-leidas.js';
import type { ConexionSqlite } from './conexion-sqlite.js';

/** Keeps one prepared statement per query on a connection. `$1` is the name of the first parameter. */
export class ConsultorSqlite {
  private readonly preparadas = new Map<Consulta, Statement>();

  constructor(readonly bd: ConexionSqlite) {}

  filas(consulta: Consulta, params: readonly unknown[]): Columnas[] {
    return this.preparar(consulta).all(conNombre(params)) as Columnas[];
  }

  fila(consulta: Consulta, params: readonly unknown[]): Columnas | undefined {
    return this.preparar(consulta).get(conNombre(params)) as Columnas | undefined;
  }

  private preparar(consulta: Consulta): Statement {
    let sentencia = this.preparadas.get(consulta);
    if (!sentencia) {
      sentencia = this.bd.prepare(consulta.sqlite ?? consulta.sql);
      this.preparadas.set(consulta, sentencia);
    }
    return sentencia;
  }
}

function conNombre(params: readonly unknown[]): Record<string, unknown> {
  const nombrados: Record<string, unknown> = {};
  for (let i = 0; i < params.length; i += 1) nombrados[i + 1] = params[i];
  return nombrados;
}
