import { PostgresDePrueba } from '../persistence/postgres.js';
import { suiteDeRespaldo } from './respaldo.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 120_000);
afterAll(() => servidor.apagar());

suiteDeRespaldo('PostgreSQL', () => servidor.base());
