import type { Statement } from 'better-sqlite3';
import type { DataSource, EntityManager } from 'typeorm';
import { Base, type Sentencia } from '../base.js';
import { codigosDe } from '../codigos-de-error.js';
import type { Consulta } from '../consultas-de-unidad.js';
import type { Columnas } from '../filas-leidas.js';
import type { AsientosNuevos } from './asientos-nuevos.js';
import { ConsultorSqlite } from './consultor-sqlite.js';
import { conexionDe } from './conexion-sqlite.js';
import type { EscritorSqlite } from './escritor-sqlite.js';
import { tocaLoQueEspera } from './tablas-que-esperan.js';

export class BaseSqlite extends Base {
  override readonly motor = 'sqlite';
  private readonly lector: ConsultorSqlite;
  private readonly escribiente: ConsultorSqlite;
  private readonly versionDeDatos: Statement;

  constructor(
    private readonly escritura: DataSource,
    private readonly lectura: DataSource,
    private readonly escritor: EscritorSqlite,
    private readonly nuevos: AsientosNuevos,
  ) {
    super();
    this.lector = new ConsultorSqlite(conexionDe(lectura));
    this.escribiente = new ConsultorSqlite(conexionDe(escritura));
    this.versionDeDatos = conexionDe(lectura).prepare('pragma data_version').pluck();
  }

  override async filas(consulta: Consulta, params: readonly unknown[]): Promise<Columnas[]> {
    if (tocaLoQueEspera(consulta)) this.escritor.alDia();
    return this.lector.filas(consulta, params);
  }

  /** Of the connection that only reads: every commit is somebody else's. */
  override async cambio(): Promise<string> {
    return String(this.versionDeDatos.get());
  }

  override escribir(...sentencias: readonly Sentencia[]): Promise<Columnas[][]> {
    return this.escritor.junto(
      () => sentencias.map(({ consulta, params }) => this.escribiente.filas(consulta, params)),
      { aTablas: sentencias.some(({ consulta }) => tocaLoQueEspera(consulta)) },
    );
  }

  override async leer<T>(trabajo: (em: EntityManager) => Promise<T>): Promise<T> {
    this.escritor.alDia();
    return trabajo(this.lectura.manager);
  }

  override enTransaccion<T>(trabajo: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.escritor.solo(async () => {
      for (let intento = 1; ; intento += 1) {
        try {
          return await this.escritura.transaction((em) => {
            // Another process left commands after the queue laid what there was.
            if (this.nuevos.hayAqui()) throw new LlegaronOrdenes();
            return trabajo(em);
          });
        } catch (error) {
          // Another process committed between this one's first read and its first write: on the new snapshot, again.
          if (intento >= 5 || !(error instanceof LlegaronOrdenes || esInstantaneaVieja(error)))
            throw error;
          this.escritor.plegar();
        }
      }
    });
  }
}

/** Commands of another process wait to be laid: the transaction begins again after them. */
class LlegaronOrdenes extends Error {}

const esInstantaneaVieja = (error: unknown): boolean =>
  codigosDe(error).includes('SQLITE_BUSY_SNAPSHOT');
