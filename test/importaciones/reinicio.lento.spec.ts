import { suiteDeReinicio } from './reinicio.js';

suiteDeReinicio('SQLite', async () => '');
