import { DataSource } from 'typeorm';
import { MIGRACIONES } from '../../src/persistence/migrations/sqlite/todas.js';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { bancoSqlite } from './bancos.js';
import { migracionesHasta } from './migraciones-hasta.js';
import { exerciseOrdenesDeAntes } from './ordenes-de-antes.js';

exerciseOrdenesDeAntes('SQLite', async () => {
  const banco = await bancoSqlite({ sinMigrar: true });
  return {
    banco,
    deAntes: (hasta) =>
      new DataSource({
        type: 'better-sqlite3',
        driver: Sqlite,
        database: banco.archivo,
        migrations: migracionesHasta(MIGRACIONES, hasta),
        migrationsTableName: 'migracion',
      }).initialize(),
  };
});
