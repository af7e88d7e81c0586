import type pg from 'pg';
import type { Consulta } from '../consultas-de-unidad.js';
import type { Columnas } from '../filas-leidas.js';

/** A pool, one client of it inside a transaction, or a client alone. */
export type Conexion = pg.Pool | pg.PoolClient | pg.Client;

/** Runs a NAMED statement: PostgreSQL keeps it parsed and planned per connection. Without a name it is planned anew. */
export async function consultar(
  conexion: Conexion,
  consulta: Pick<Consulta, 'nombre' | 'sql'>,
  params: readonly unknown[],
): Promise<Columnas[]> {
  const { rows } = await conexion.query<Columnas>({
    ...(consulta.nombre === '' ? {} : { name: consulta.nombre }),
    text: consulta.sql,
    values: params as unknown[],
  });
  return rows;
}

/** Runs `trabajo` in a transaction on one client. */
export async function enTransaccion<T>(
  pool: pg.Pool,
  trabajo: (cliente: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const cliente = await pool.connect();
  try {
    await cliente.query('begin');
    const valor = await trabajo(cliente);
    await cliente.query('commit');
    cliente.release();
    return valor;
  } catch (error) {
    // A client that cannot even roll back is thrown away, not returned to the pool.
    await cliente.query('rollback').then(
      () => cliente.release(),
      (e: Error) => cliente.release(e),
    );
    throw error;
  }
}
