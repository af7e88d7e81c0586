import { bancoSqlite } from '../persistence/bancos.js';
import { exerciseAsunto } from './asunto.js';
import { exerciseConcurrencia } from './concurrencia.js';

exerciseConcurrencia('SQLite', () => bancoSqlite());
exerciseAsunto('SQLite', () => bancoSqlite());
