import { PostgresDePrueba } from '../persistence/postgres.js';
import { suiteDeReinicio } from './reinicio.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 120_000);
afterAll(() => servidor.apagar());

suiteDeReinicio('PostgreSQL', () => servidor.base());
