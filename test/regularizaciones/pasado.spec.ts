import { bancoSqlite } from '../persistence/bancos.js';
import { exerciseRegularizacion } from './pasado.js';

exerciseRegularizacion('SQLite', () => bancoSqlite());
