import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DataSource, MigrationExecutor } from 'typeorm';
import type { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import type { Reloj } from '../../engine/puertos/reloj.js';
import { ENTIDADES } from '../entities/entidades.js';
import { MIGRACIONES } from '../migrations/sqlite/todas.js';
import { NombresDeColumna } from '../nombres-de-columna.js';
import { almacenesSobre, type Persistencia } from '../persistencia.js';
import { RelojDelSistema } from '../reloj-del-sistema.js';
import { DocumentosRecordados } from '../documentos-recordados.js';
import { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { AsentadorSqlite } from './asentador-sqlite.js';
import { AsientosNuevos } from './asientos-nuevos.js';
import { BaseSqlite } from './base-sqlite.js';
import {
  conexionDe,
  type ConexionSqlite,
  exigirPragmas,
  prepararConexion,
} from './conexion-sqlite.js';
import { EscritorSqlite, TRANSACCION } from './escritor-sqlite.js';
import { HiloEscritor } from './hilo-escritor.js';
import { Sqlite } from './sqlite-de-este-node.js';
import { SqliteProcesoStore } from './sqlite-proceso-store.js';

interface Opciones {
  readonly archivo: string;
  readonly reloj?: Reloj;
  readonly puntos: PuntosDeMuerte;
  readonly reposoMs?: number | null;
  readonly escritura?: { readonly hilo: URL; readonly desde: number };
}

/**
 * Two connections: one that writes, reached only through the queue, and one that cannot write. Many commands at once bring
 * up a third, in a thread (`HiloEscritor`).
 */
export async function abrirSqlite(opciones: Opciones): Promise<Persistencia> {
  if (opciones.archivo === '' || opciones.archivo === ':memory:') {
    throw new Error(
      'SQLite se abre sobre un archivo: una base en memoria no tiene segunda conexión',
    );
  }
  const archivo = resolve(opciones.archivo);
  mkdirSync(dirname(archivo), { recursive: true });
  const escritura = await conectar(archivo, false);
  const lectura = await conectar(archivo, true);
  const conocidas = new ProyeccionesConocidas();
  const documentos = new DocumentosRecordados();
  const asentador = new AsentadorSqlite(conexionDe(escritura), conocidas);
  const nuevos = new AsientosNuevos(conexionDe(escritura), asentador);
  const hilo = new HiloEscritor(archivo, opciones.escritura?.hilo);
  const escritor = new EscritorSqlite(
    conexionDe(escritura),
    opciones.puntos,
    nuevos,
    asentador,
    {
      ...TRANSACCION,
      ...(opciones.reposoMs === undefined ? {} : { reposoMs: opciones.reposoMs }),
      ...(opciones.escritura === undefined ? {} : { paraElHilo: opciones.escritura.desde }),
    },
    hilo,
  );
  if (opciones.escritura !== undefined) await hilo.abrir();
  const reloj = opciones.reloj ?? new RelojDelSistema();
  const base = new BaseSqlite(escritura, lectura, escritor, nuevos);
  const ejecutor = new MigrationExecutor(escritura);

  return {
    ...almacenesSobre(base, reloj, documentos),
    motor: 'sqlite',
    reloj,
    puntos: opciones.puntos,
    procesos: new SqliteProcesoStore(
      conexionDe(escritura),
      conexionDe(lectura),
      escritor,
      reloj,
      conocidas,
      asentador,
      nuevos,
      documentos,
    ),
    alDia: async () => escritor.alDia(),
    comprobar: async () => {
      await base.filas({ nombre: 'comprobar', sql: 'select 1 as bien' }, []);
    },
    migracionesPendientes: () =>
      escritor.solo(async () => (await ejecutor.getPendingMigrations()).map((m) => m.name), {
        aTablas: false,
      }),
    // What a dead process left waits for its tables to be as this version knows them.
    migrar: () =>
      escritor.solo(
        async () => {
          const hechas = await escritura.runMigrations({ transaction: 'each' });
          // TypeORM switches foreign keys off around migrations.
          exigirPragmas(conexionDe(escritura));
          return hechas.map((m) => m.name);
        },
        { aTablas: false },
      ),
    cerrar: async () => {
      await escritor.cerrar();
      await lectura.destroy();
      await escritura.destroy();
    },
  };
}

async function conectar(archivo: string, soloLectura: boolean): Promise<DataSource> {
  const fuente = new DataSource({
    type: 'better-sqlite3',
    driver: Sqlite,
    database: archivo,
    readonly: soloLectura,
    entities: ENTIDADES,
    namingStrategy: new NombresDeColumna(),
    migrations: soloLectura ? [] : MIGRACIONES,
    migrationsTableName: 'migracion',
    synchronize: false,
    prepareDatabase: (bd: ConexionSqlite) => prepararConexion(bd, { soloLectura }),
  });
  await fuente.initialize();
  exigirPragmas(conexionDe(fuente));
  return fuente;
}
