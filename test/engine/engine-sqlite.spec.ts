import { bancoSqlite } from '../persistence/bancos.js';
import { exerciseConcurrencia } from './concurrencia.js';

exerciseConcurrencia('SQLite', () => bancoSqlite());
