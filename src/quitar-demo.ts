/** `npm run demo:quitar`: takes the demonstration out of a database, with the server stopped. What is real stays. */
import 'reflect-metadata';
import { DOMINIO_DE_DEMOSTRACION } from './demo/elenco.js';
import { DemostracionMezclada } from './demo/retiro.js';
import { leerConfiguracion } from './platform/configuracion.js';
import { conPartes, MigracionesPendientes } from './servicio.js';

try {
  const config = leerConfiguracion({ MINGA_REGISTRO: 'warn', ...process.env });
  await conPartes(config, async (_partes, persistencia) => {
    const r = await persistencia.retiroDeDemostracion.retirar(DOMINIO_DE_DEMOSTRACION);
    console.log(
      `Demostración retirada: ${r.titulares} titulares, ${r.raices.length} procesos, ` +
        `${r.cuentas} cuentas, ${r.documentos} documentos. Sus archivos se borran en el próximo barrido.`,
    );
  });
} catch (error) {
  if (error instanceof DemostracionMezclada)
    console.error(
      'No se retiró nada: en estos procesos registraron también personas que no son de la demostración.\n' +
        `Revíselos antes: ${error.raices.join(', ')}`,
    );
  else if (error instanceof MigracionesPendientes)
    console.error('Hay migraciones pendientes: npm run migrar');
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
