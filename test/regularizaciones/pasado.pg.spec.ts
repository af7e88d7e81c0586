import { afterAll, beforeAll } from '@jest/globals';
import { bancoPostgres } from '../persistence/bancos.js';
import { PostgresDePrueba } from '../persistence/postgres.js';
import { exerciseRegularizacion } from './pasado.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 120_000);
afterAll(async () => {
  await servidor.apagar();
}, 120_000);

exerciseRegularizacion('PostgreSQL', () => bancoPostgres(servidor));
