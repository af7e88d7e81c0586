import { suiteDeRespaldo } from './respaldo.js';

suiteDeRespaldo('SQLite', async () => '');
