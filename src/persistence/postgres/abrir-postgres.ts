import type pg from 'pg';
import { DataSource, MigrationExecutor } from 'typeorm';
import type { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import type { Reloj } from '../../engine/puertos/reloj.js';
import { DocumentosRecordados } from '../documentos-recordados.js';
import { ENTIDADES } from '../entities/entidades.js';
import { MIGRACIONES } from '../migrations/postgres/todas.js';
import { NombresDeColumna } from '../nombres-de-columna.js';
import { almacenesSobre, type Persistencia } from '../persistencia.js';
import { BasePostgres } from './base-postgres.js';
import { PostgresProcesoStore } from './postgres-proceso-store.js';
import { RelojDePostgres } from './reloj-de-postgres.js';

interface Opciones {
  readonly url: string;
  readonly reloj?: Reloj;
  readonly puntos: PuntosDeMuerte;
  readonly conexiones?: number;
}

/** Any number that nobody else uses: two nodes that start at once must not migrate at once. */
const CANDADO_DE_MIGRACION = 7_446_942;

export async function abrirPostgres(opciones: Opciones): Promise<Persistencia> {
  const fuente = new DataSource({
    type: 'postgres',
    url: opciones.url,
    poolSize: opciones.conexiones ?? 16,
    entities: ENTIDADES,
    namingStrategy: new NombresDeColumna(),
    migrations: MIGRACIONES,
    migrationsTableName: 'migracion',
    synchronize: false,
    installExtensions: false,
    applicationName: 'minga',
  });
  await fuente.initialize();
  const pool = (fuente.driver as unknown as { master: pg.Pool }).master;
  const relojPropio = opciones.reloj ? null : new RelojDePostgres(pool);
  await relojPropio?.empezar();
  const reloj = opciones.reloj ?? relojPropio!;
  const base = new BasePostgres(fuente, pool);
  const documentos = new DocumentosRecordados();
  const ejecutor = new MigrationExecutor(fuente);

  return {
    ...almacenesSobre(base, reloj, documentos),
    motor: 'postgres',
    reloj,
    puntos: opciones.puntos,
    procesos: new PostgresProcesoStore(pool, reloj, opciones.puntos, documentos),
    alDia: async () => undefined,
    comprobar: async () => {
      await base.filas({ nombre: 'comprobar', sql: 'select 1 as bien' }, []);
    },
    migracionesPendientes: async () => (await ejecutor.getPendingMigrations()).map((m) => m.name),
    migrar: async () => {
      const cliente = await pool.connect();
      try {
        await cliente.query('select pg_advisory_lock($1)', [CANDADO_DE_MIGRACION]);
        const hechas = await fuente.runMigrations({ transaction: 'each' });
        return hechas.map((m) => m.name);
      } finally {
        await cliente.query('select pg_advisory_unlock($1)', [CANDADO_DE_MIGRACION]);
        cliente.release();
      }
    },
    cerrar: async () => {
      relojPropio?.parar();
      await fuente.destroy();
    },
  };
}
