import { afterAll, beforeAll } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MIGRACIONES } from '../../src/persistence/migrations/postgres/todas.js';
import { bancoPostgres } from './bancos.js';
import { migracionesHasta } from './migraciones-hasta.js';
import { exerciseOrdenesDeAntes } from './ordenes-de-antes.js';
import { PostgresDePrueba } from './postgres.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 120_000);
afterAll(() => servidor.apagar(), 120_000);

exerciseOrdenesDeAntes('PostgreSQL', async () => {
  const banco = await bancoPostgres(servidor, { sinMigrar: true });
  return {
    banco,
    deAntes: (hasta) =>
      new DataSource({
        type: 'postgres',
        url: banco.url,
        migrations: migracionesHasta(MIGRACIONES, hasta),
        migrationsTableName: 'migracion',
        installExtensions: false,
      }).initialize(),
  };
});
