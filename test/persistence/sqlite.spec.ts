import { bancoSqlite } from './bancos.js';
import { exerciseProcesoStore } from './conformidad-store.js';

exerciseProcesoStore('SQLite', () => bancoSqlite());
