/** `npm run migrar`: applies the pending migrations. Production never does it by itself. */
import { abrirPersistencia } from './persistence/abrir.js';
import { leerConfiguracion } from './platform/configuracion.js';

const persistencia = await abrirPersistencia({ url: leerConfiguracion(process.env).bd });
try {
  const hechas = await persistencia.migrar();
  console.log(
    hechas.length === 0
      ? 'No hay migraciones pendientes.'
      : `Migraciones aplicadas: ${hechas.join(', ')}.`,
  );
} finally {
  await persistencia.cerrar();
}
