import { PostgresDePrueba } from '../persistence/postgres.js';
import { suiteDeActualizacion } from './actualizacion.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 120_000);
afterAll(() => servidor.apagar());

suiteDeActualizacion('postgres', () => servidor.base());
