import { join } from 'node:path';
import { suiteDeActualizacion } from './actualizacion.js';

suiteDeActualizacion('sqlite', async (carpeta) => `sqlite:${join(carpeta, 'minga.sqlite')}`);
