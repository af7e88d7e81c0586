import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { DataSource } from 'typeorm';
import { abrirPersistencia } from '../../src/persistence/abrir.js';
import type { Base } from '../../src/persistence/base.js';
import { PuntosDeMuerte } from '../../src/engine/puertos/puntos-de-muerte.js';
import {
  type ConexionSqlite,
  exigirPragmas,
  prepararConexion,
} from '../../src/persistence/sqlite/conexion-sqlite.js';
import { ProyeccionesConocidas } from '../../src/persistence/proyecciones-conocidas.js';
import { AsentadorSqlite } from '../../src/persistence/sqlite/asentador-sqlite.js';
import { AsientosNuevos } from '../../src/persistence/sqlite/asientos-nuevos.js';
import { EscritorSqlite } from '../../src/persistence/sqlite/escritor-sqlite.js';
import { bancoSqlite } from './bancos.js';
import { avanzar, lineasDe, unaRaiz, unTitular } from './fabrica.js';

class SinMuerte extends PuntosDeMuerte {
  override pasar(): void {}
}

const carpetas: string[] = [];
function unArchivo(): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'minga-trampas-'));
  carpetas.push(carpeta);
  return join(carpeta, 'a.sqlite');
}
afterEach(() => {
  for (const carpeta of carpetas.splice(0)) rmSync(carpeta, { recursive: true, force: true });
});

describe('trampas de SQLite y TypeORM', () => {
  it('la trampa: dos transacciones de TypeORM a la vez comparten conexión, y una confirmada desaparece', async () => {
    // Not a test of ours but of the ground we stand on: the day it turns red, the queue may be reconsidered.
    const fuente = new DataSource({
      type: 'better-sqlite3',
      driver: Sqlite,
      database: unArchivo(),
      entities: [],
    });
    await fuente.initialize();
    await fuente.query('create table t (v text)');
    let soltar = (): void => undefined;
    let dentro = (): void => undefined;
    const estaDentro = new Promise<void>((r) => (dentro = r));
    const espera = new Promise<void>((r) => (soltar = r));
    const primera = fuente
      .transaction(async (em) => {
        await em.query(`insert into t values ('primera')`);
        dentro();
        await espera;
        throw new Error('la primera se deshace');
      })
      .catch(() => 'deshecha');
    await estaDentro;
    await fuente.transaction((em) => em.query(`insert into t values ('segunda')`));
    soltar();
    expect(await primera).toBe('deshecha');
    expect(await fuente.query('select v from t')).toEqual([]);
    await fuente.destroy();
  });

  it('por la cola, la segunda sobrevive', async () => {
    const fuente = new DataSource({
      type: 'better-sqlite3',
      driver: Sqlite,
      database: unArchivo(),
      entities: [],
      prepareDatabase: (bd) => prepararConexion(bd, { soloLectura: false }),
    });
    await fuente.initialize();
    await fuente.query('create table t (v text)');
    const bd = (fuente.driver as unknown as { databaseConnection: ConexionSqlite })
      .databaseConnection;
    const asentador = new AsentadorSqlite(bd, new ProyeccionesConocidas());
    const cola = new EscritorSqlite(
      bd,
      new SinMuerte(),
      new AsientosNuevos(bd, asentador),
      asentador,
    );
    const primera = cola
      .solo(() =>
        fuente.transaction(async (em) => {
          await em.query(`insert into t values ('primera')`);
          await new Promise((r) => setTimeout(r, 30));
          throw new Error('la primera se deshace');
        }),
      )
      .catch(() => 'deshecha');
    const segunda = cola.solo(() =>
      fuente.transaction((em) => em.query(`insert into t values ('segunda')`)),
    );
    const tercera = cola.junto(() => bd.prepare(`insert into t values ('tercera')`).run());
    await Promise.all([primera, segunda, tercera]);
    expect(await fuente.query('select v from t')).toEqual([{ v: 'segunda' }, { v: 'tercera' }]);
    await cola.cerrar();
    await expect(cola.junto(() => 1)).rejects.toThrow(/cerrada/);
    await fuente.destroy();
  });

  it('las conexiones tienen WAL, synchronous FULL, llaves foráneas y espera; y se comprueba', async () => {
    const archivo = unArchivo();
    const p = await abrirPersistencia({ url: `sqlite:${archivo}` });
    await p.migrar();
    const store = p.procesos as unknown as { escritura: ConexionSqlite; lectura: ConexionSqlite };
    for (const bd of [store.escritura, store.lectura]) {
      expect(bd.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(bd.pragma('synchronous', { simple: true })).toBe(2);
      expect(bd.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(bd.pragma('busy_timeout', { simple: true })).toBe(5000);
    }
    await p.cerrar();
    // What better-sqlite3 leaves when nobody asks is refused.
    const desnuda = new Sqlite(archivo);
    expect(() => exigirPragmas(desnuda)).toThrow(/synchronous/);
    desnuda.close();
    await expect(abrirPersistencia({ url: 'sqlite::memory:' })).rejects.toThrow(/archivo/);
  });

  it('la conexión de lectura no puede escribir', async () => {
    const banco = await bancoSqlite();
    const { lectura } = banco.persistencia.procesos as unknown as { lectura: ConexionSqlite };
    expect(() => lectura.exec(`insert into provincia values ('01', 'Azuay')`)).toThrow(/readonly/);
    expect(() => lectura.pragma('query_only = OFF')).not.toThrow();
    expect(() => lectura.exec(`insert into provincia values ('01', 'Azuay')`)).toThrow(/readonly/);
    await banco.cerrar();
  });

  it('las órdenes que esperan van juntas en un COMMIT, y ninguna se responde antes', async () => {
    let commits = 0;
    let abierto = true;
    class Contador extends PuntosDeMuerte {
      override pasar(punto: string): void {
        if (punto === 'antes-de-commit') {
          commits += 1;
          abierto = true;
        }
        if (punto === 'despues-de-commit') abierto = false;
      }
    }
    const banco = await bancoSqlite({ puntos: new Contador() });
    const raices = [];
    for (let i = 0; i < 40; i += 1) raices.push(await unaRaiz(banco, await unTitular(banco)));
    commits = 0;
    await Promise.all(
      raices.map((r) => avanzar(banco.persistencia, r).then(() => expect(abierto).toBe(false))),
    );
    expect(commits).toBeLessThanOrEqual(2);
    for (const r of raices) expect(await lineasDe(banco, r)).toHaveLength(2);
    await banco.cerrar();
  });

  it('si el COMMIT falla, nadie recibe un sí y la base queda como estaba', async () => {
    let escritura: ConexionSqlite | null = null;
    class Rompe extends PuntosDeMuerte {
      override pasar(punto: string): void {
        if (!escritura || punto !== 'antes-de-commit') return;
        // A foreign key left for the end: it is the COMMIT itself that SQLite refuses.
        escritura.exec('pragma defer_foreign_keys = ON');
        escritura.exec(
          `insert into invitacion (id, cuenta_id, huella, creada_en, vence_en) values ('x', 'nadie', 'h', 0, 0)`,
        );
      }
    }
    const banco = await bancoSqlite({ puntos: new Rompe() });
    const raices = [];
    for (let i = 0; i < 5; i += 1) raices.push(await unaRaiz(banco, await unTitular(banco)));
    escritura = (banco.persistencia.procesos as unknown as { escritura: ConexionSqlite }).escritura;
    const hechos = await Promise.allSettled(raices.map((r) => avanzar(banco.persistencia, r)));
    expect(hechos.map((h) => h.status)).toEqual(raices.map(() => 'rejected'));
    escritura = null;
    for (const r of raices) {
      expect(await lineasDe(banco, r)).toHaveLength(1);
      // …and the same command, sent again, goes in: what was remembered of the projections was not spoiled.
      expect(await avanzar(banco.persistencia, r)).toBe(2);
      const tareas = await banco.sql('select evento from tarea where proceso_id = $1', [r]);
      expect(tareas).toEqual([{ evento: 'paso2' }]);
    }
    await banco.cerrar();
  });

  it('con la base tomada por otro proceso espera, y si no la suelta lo dice', async () => {
    const banco = await bancoSqlite();
    const raizId = await unaRaiz(banco, await unTitular(banco));
    const { escritura } = banco.persistencia.procesos as unknown as { escritura: ConexionSqlite };
    escritura.pragma('busy_timeout = 50');
    const otra = new Sqlite(banco.archivo);
    otra.exec('begin immediate');
    // Not `toThrow`: the driver's error may be of the first test file of the worker, no Error of this one for Jest.
    await expect(avanzar(banco.persistencia, raizId)).rejects.toMatchObject({
      message: expect.stringMatching(/locked|busy/i),
    });
    otra.exec('rollback');
    expect(await avanzar(banco.persistencia, raizId)).toBe(2);
    otra.close();
    await banco.cerrar();
  });

  it('si otro proceso confirma entre que una transacción lee y escribe, se hace otra vez', async () => {
    const banco = await bancoSqlite();
    const { titulares } = banco.persistencia;
    const base = (titulares as unknown as { base: Base }).base;
    let veces = 0;
    await base.enTransaccion(async (em) => {
      veces += 1;
      await em.query('select count(*) from provincia');
      if (veces === 1) await banco.sql(`insert into provincia values ('01', 'Azuay')`);
      await em.query(`insert into provincia values ('02', 'Bolívar')`);
    });
    expect(veces).toBe(2);
    expect((await titulares.provincias()).map((x) => x.codigo)).toEqual(['01', '02']);
    await banco.cerrar();
  });

  it('sin migrar dice qué falta, y migrar lo aplica', async () => {
    const banco = await bancoSqlite({ sinMigrar: true });
    const faltan = await banco.persistencia.migracionesPendientes();
    expect(faltan[0]).toBe('Inicial1763683200000');
    expect(await banco.persistencia.migrar()).toEqual(faltan);
    expect(await banco.persistencia.migracionesPendientes()).toEqual([]);
    await banco.cerrar();
  });
});
