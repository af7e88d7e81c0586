import { bancoPostgres } from '../persistence/bancos.js';
import { PostgresDePrueba } from '../persistence/postgres.js';
import { suiteDeCarga } from './carga.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 120_000);
afterAll(() => servidor.apagar());

suiteDeCarga('PostgreSQL', (reloj) => bancoPostgres(servidor, { reloj }));
