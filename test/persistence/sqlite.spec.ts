import { bancoSqlite } from './bancos.js';
import { exerciseAlmacenes } from './conformidad-almacenes.js';
import { exerciseProcesoStore } from './conformidad-store.js';

exerciseProcesoStore('SQLite', () => bancoSqlite());
exerciseAlmacenes('SQLite', () => bancoSqlite());
