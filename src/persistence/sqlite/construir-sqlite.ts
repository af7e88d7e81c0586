import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import type { Reloj } from '../../engine/puertos/reloj.js';
import type { VersionDeDocumento } from '../../modules/documentos/documento-store.js';
import { ENTIDADES } from '../entities/entidades.js';
import { enLista } from '../filas-leidas.js';
import { MIGRACIONES } from '../migrations/sqlite/todas.js';
import { NombresDeColumna } from '../nombres-de-columna.js';
import { almacenesSobre, type Almacenes } from '../persistencia.js';
import { DocumentosRecordados } from '../documentos-recordados.js';
import { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { PuntosDeMuertePorEntorno } from '../punto-de-muerte.js';
import { AsentadorSqlite } from './asentador-sqlite.js';
import { AsientosNuevos } from './asientos-nuevos.js';
import { BaseSqlite } from './base-sqlite.js';
import { conexionDe, type ConexionSqlite, prepararConstruccion } from './conexion-sqlite.js';
import { EscritorSqlite } from './escritor-sqlite.js';
import { Sqlite } from './sqlite-de-este-node.js';
import { SqliteProcesoStore } from './sqlite-proceso-store.js';

/** The stores over a database in the making. What is written is seen at once, and is in the file after `guardar`. */
export interface Construccion extends Pick<
  Almacenes,
  'calendario' | 'cuentas' | 'personas' | 'titulares'
> {
  readonly procesos: SqliteProcesoStore;
  /** From here on everything is one transaction, renewed by `guardar`. Nothing of TypeORM may be written any more. */
  comenzar(): void;
  guardar(): void;
  /** A first version, as the store of documents writes it. */
  documento(version: VersionDeDocumento): void;
  /** Saves, waits for the disk and leaves the file ready to be opened as always. */
  terminar(): Promise<void>;
}

/**
 * Opens a new SQLite file to be filled, with the same stores, statements and checks as ever but for what a database in
 * use needs: one connection instead of two, thousands of commands in each commit, no wait for the disk until the end.
 */
export async function construirSqlite(opciones: {
  readonly archivo: string;
  readonly reloj: Reloj;
  /** Without those that only lists ask for: whoever joins the shares makes them at the end, at once. */
  readonly sinIndices?: boolean;
}): Promise<Construccion> {
  const archivo = resolve(opciones.archivo);
  mkdirSync(dirname(archivo), { recursive: true });
  const fuente = new DataSource({
    type: 'better-sqlite3',
    driver: Sqlite,
    database: archivo,
    entities: ENTIDADES,
    namingStrategy: new NombresDeColumna(),
    migrations: MIGRACIONES,
    migrationsTableName: 'migracion',
    synchronize: false,
    prepareDatabase: prepararConstruccion,
  });
  await fuente.initialize();
  await fuente.runMigrations({ transaction: 'each' });
  const bd = conexionDe(fuente);
  prepararConstruccion(bd);
  if (opciones.sinIndices === true)
    for (const nombre of indicesDeLista(bd)) bd.exec(`drop index "${nombre}"`);
  const puntos = new PuntosDeMuertePorEntorno();
  const conocidas = new ProyeccionesConocidas();
  const documentos = new DocumentosRecordados();
  const asentador = new AsentadorSqlite(bd, conocidas);
  const nuevos = new AsientosNuevos(bd, asentador);
  const base = new BaseSqlite(
    fuente,
    fuente,
    new EscritorSqlite(bd, puntos, nuevos, asentador),
    nuevos,
  );
  // Inside the one transaction a group is a savepoint, and nothing is left to be laid later.
  const escritor = new EscritorSqlite(bd, puntos, nuevos, asentador, {
    comenzar: 'savepoint grupo',
    confirmar: 'release grupo',
    deshacer: 'rollback to grupo',
    muchas: 1,
    paraElHilo: Infinity,
    reposoMs: null,
  });
  const { calendario, cuentas, personas, titulares } = almacenesSobre(
    base,
    opciones.reloj,
    documentos,
  );
  const documento = escribirDocumentos(bd);
  return {
    calendario,
    cuentas,
    personas,
    titulares,
    procesos: new SqliteProcesoStore(
      bd,
      bd,
      escritor,
      opciones.reloj,
      conocidas,
      asentador,
      nuevos,
      documentos,
    ),
    comenzar: () => void bd.exec('begin'),
    guardar: () => void bd.exec('commit; begin'),
    documento,
    terminar: async () => {
      await escritor.cerrar();
      if (bd.inTransaction) bd.exec('commit');
      await fuente.destroy();
      const f = openSync(archivo, 'r+');
      fsyncSync(f);
      closeSync(f);
    },
  };
}

/** What no command reads by: journal, texts, notices and documents are only found there by their key. */
function indicesDeLista(bd: ConexionSqlite): readonly string[] {
  return bd
    .prepare(
      `select name from sqlite_master where type = 'index' and sql is not null
        and tbl_name in ('bitacora','texto','aviso','linea_documento','documento','documento_version')`,
    )
    .pluck()
    .all() as string[];
}

function escribirDocumentos(bd: ConexionSqlite): (v: VersionDeDocumento) => void {
  const cabeza = bd.prepare('insert into documento (id, titular_id, version) values (?,?,?)');
  const version = bd.prepare(`insert into documento_version
    (documento_id, version, titulo, clave_busqueda, instrumento, organo, numero, sistema, fecha_emision,
     fecha_recepcion, firmado, visibilidad, nombre, mime, tamano, sha256, subido_por, subido_en, motivo, tipos,
     aprobado, visibilidad_fija)
    values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`);
  return (v) => {
    cabeza.run(v.id, v.titularId, v.version);
    version.run(
      v.id,
      v.version,
      v.titulo,
      v.claveBusqueda,
      v.instrumento,
      v.organo,
      v.numero,
      v.sistema,
      v.fechaEmision,
      v.fechaRecepcion,
      v.firmado ? 1 : 0,
      v.visibilidad,
      v.nombre,
      v.mime,
      v.tamano,
      v.sha256,
      v.subidoPor,
      v.subidoEn,
      v.motivo,
      enLista(v.tipos),
      v.aprobado ? 1 : 0,
      v.visibilidadFija ? 1 : 0,
    );
  };
}
