/** What the errors of the store mean, from errors that really happened. */
import type { ConexionSqlite } from '../../src/persistence/sqlite/conexion-sqlite.js';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { v7 as uuid } from 'uuid';
import { abrirPersistencia } from '../../src/persistence/abrir.js';
import { FallaDeAlmacenSql } from '../../src/persistence/falla-de-almacen.js';
import { bancoSqlite } from './bancos.js';

const falla = new FallaDeAlmacenSql();
const alFallar = async (trabajo: () => unknown): Promise<unknown> => {
  try {
    await trabajo();
  } catch (error) {
    return error;
  }
  throw new Error('no falló');
};

describe('lo que quiere decir una falla del almacén', () => {
  it('un PostgreSQL que no está: no disponible', async () => {
    const error = await alFallar(async () => {
      const p = await abrirPersistencia({ url: 'postgres://minga@127.0.0.1:1/minga' });
      await p.comprobar();
    });
    expect(falla.codigoDe(error)).toBe('NO_DISPONIBLE');
  });

  it('un archivo que no puede crecer: sin espacio, también si la orden fue de TypeORM', async () => {
    const bd = new Sqlite(':memory:');
    bd.exec('create table t (x text)');
    bd.pragma('max_page_count = 1');
    const error = await alFallar(() => {
      for (let i = 0; i < 100; i += 1) bd.prepare('insert into t values (?)').run('x'.repeat(4000));
    });
    expect(falla.codigoDe(error)).toBe('SIN_ESPACIO');
    expect(falla.codigoDe(new Error('envuelto', { cause: error }))).toBe('SIN_ESPACIO');

    const banco = await bancoSqlite();
    const { escritor } = banco.persistencia.procesos as unknown as {
      escritor: { bd: ConexionSqlite };
    };
    // The pages that the migrations left free are room too.
    escritor.bd.exec('vacuum');
    escritor.bd.pragma('max_page_count = 1');
    const deTypeorm = await alFallar(async () => {
      for (let i = 0; i < 1_000; i += 1)
        await banco.persistencia.titulares.crear({
          id: uuid(),
          clase: 'gad',
          nivel: 'municipal',
          nombre: `GAD Demostración ${i}`,
          nombreOficial: 'x'.repeat(2_000),
          codigoDpa: null,
          provincia: null,
          canton: null,
          gremio: 'AME',
          zona: 'America/Guayaquil',
          poblacion: null,
          demo: true,
          claveBusqueda: `demostracion ${i}`,
        });
    });
    expect(falla.codigoDe(deTypeorm)).toBe('SIN_ESPACIO');
    await banco.cerrar();
  });

  it('lo demás no es del almacén', async () => {
    const bd = new Sqlite(':memory:');
    bd.exec('create table t (x integer primary key); insert into t values (1)');
    const repetida = await alFallar(() => bd.exec('insert into t values (1)'));
    for (const error of [repetida, new Error('otra cosa'), 'ni siquiera un error', null])
      expect(falla.codigoDe(error)).toBeNull();
  });
});
