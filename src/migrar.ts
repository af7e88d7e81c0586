/**
 * `npm run migrar`: applies the pending migrations, and draws again from their journals the processes that this version
 * shows more of. Production never does it by itself.
 */
import 'reflect-metadata';
import { leerConfiguracion } from './platform/configuracion.js';
import { conPartes } from './servicio.js';

await conPartes(
  leerConfiguracion({ MINGA_REGISTRO: 'warn', ...process.env }),
  async (_partes, _persistencia, { migradas, redibujadas }) => {
    console.log(
      migradas.length === 0
        ? 'No hay migraciones pendientes.'
        : `Migraciones aplicadas: ${migradas.join(', ')}.`,
    );
    if (redibujadas > 0)
      console.log(`Procesos dibujados de nuevo desde su bitácora: ${redibujadas}.`);
  },
  { migrar: true },
);
