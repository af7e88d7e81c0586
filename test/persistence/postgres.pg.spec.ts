import { afterAll, beforeAll } from '@jest/globals';
import { bancoPostgres } from './bancos.js';
import { exerciseAlmacenes } from './conformidad-almacenes.js';
import { exerciseProcesoStore } from './conformidad-store.js';
import { PostgresDePrueba } from './postgres.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 60_000);
afterAll(async () => {
  await servidor.apagar();
}, 60_000);

exerciseProcesoStore('PostgreSQL', () => bancoPostgres(servidor));
exerciseAlmacenes('PostgreSQL', () => bancoPostgres(servidor));
