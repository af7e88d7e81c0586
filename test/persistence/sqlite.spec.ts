import { afterAll, beforeAll } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ENTIDADES } from '../../src/persistence/entities/entidades.js';
import { NombresDeColumna } from '../../src/persistence/nombres-de-columna.js';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { bancoSqlite } from './bancos.js';
import { exerciseAlmacenes } from './conformidad-almacenes.js';
import { exerciseEntidades } from './conformidad/entidades.js';
import { exerciseProcesoStore } from './conformidad-store.js';

exerciseProcesoStore('SQLite', () => bancoSqlite());
exerciseAlmacenes('SQLite', () => bancoSqlite());

let banco: Awaited<ReturnType<typeof bancoSqlite>>;
beforeAll(async () => {
  banco = await bancoSqlite();
});
afterAll(async () => {
  await banco.cerrar();
});
exerciseEntidades(
  () =>
    new DataSource({
      type: 'better-sqlite3',
      driver: Sqlite,
      database: banco.archivo,
      entities: ENTIDADES,
      namingStrategy: new NombresDeColumna(),
    }).initialize(),
  async (ds, tabla) =>
    (
      (await ds.query(
        `select name, "notnull", dflt_value, type, pk from pragma_table_info('${tabla}')`,
      )) as {
        name: string;
        notnull: number;
        dflt_value: unknown;
        type: string;
        pk: number;
      }[]
    ).map((c) => ({
      tabla,
      nombre: c.name,
      // The rowid's own column fills itself and is never null, though SQLite does not say so.
      anulable: c.notnull === 0 && !(c.pk === 1 && c.type === 'INTEGER'),
      porDefecto: c.dflt_value !== null,
    })),
);
