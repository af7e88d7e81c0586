import { afterAll, beforeAll } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ENTIDADES } from '../../src/persistence/entities/entidades.js';
import { NombresDeColumna } from '../../src/persistence/nombres-de-columna.js';
import { bancoPostgres } from './bancos.js';
import { exerciseAlmacenes } from './conformidad-almacenes.js';
import { exerciseEntidades } from './conformidad/entidades.js';
import { exerciseProcesoStore } from './conformidad-store.js';
import { PostgresDePrueba } from './postgres.js';

let servidor: PostgresDePrueba;
let banco: Awaited<ReturnType<typeof bancoPostgres>>;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
  banco = await bancoPostgres(servidor);
}, 120_000);
afterAll(async () => {
  await banco.cerrar();
  await servidor.apagar();
}, 120_000);

exerciseProcesoStore('PostgreSQL', () => bancoPostgres(servidor));
exerciseAlmacenes('PostgreSQL', () => bancoPostgres(servidor));
exerciseEntidades(
  () =>
    new DataSource({
      type: 'postgres',
      url: banco.url,
      entities: ENTIDADES,
      namingStrategy: new NombresDeColumna(),
      installExtensions: false,
    }).initialize(),
  async (ds, tabla) =>
    (
      (await ds.query(
        `select column_name, is_nullable, column_default, is_identity from information_schema.columns
          where table_schema = 'public' and table_name = $1`,
        [tabla],
      )) as {
        column_name: string;
        is_nullable: string;
        column_default: unknown;
        is_identity: string;
      }[]
    ).map((c) => ({
      tabla,
      nombre: c.column_name,
      anulable: c.is_nullable === 'YES',
      porDefecto: c.column_default !== null || c.is_identity === 'YES',
    })),
);
