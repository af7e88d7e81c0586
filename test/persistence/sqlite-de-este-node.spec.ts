import { describe, expect, it } from '@jest/globals';
import { paqueteDe, Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { bancoSqlite } from './bancos.js';

describe('la base de datos embebida de este Node', () => {
  it('desde Node-API 10, la que está hecha sobre ella; antes, la otra', () => {
    // Node 20.20 and 22.13; 22.14, 24 and 26.
    expect([9, 10, 11].map(paqueteDe)).toEqual([
      'better-sqlite3',
      'better-sqlite3-napi',
      'better-sqlite3-napi',
    ]);
  });

  it('la que se instala y se prueba al arrancar es la que usa el servicio', async () => {
    const guion = new URL('../../scripts/sqlite-de-este-node.mjs', import.meta.url).href;
    const { SQLITE } = (await import(guion)) as { readonly SQLITE: string };
    expect(SQLITE).toBe(paqueteDe(Number(process.versions.napi)));
  });

  it('es la de todas las conexiones, también la que abre TypeORM', async () => {
    const banco = await bancoSqlite();
    const { escritura } = banco.persistencia.procesos as unknown as { escritura: unknown };
    expect(escritura).toBeInstanceOf(Sqlite);
    await banco.cerrar();
  });
});
