/** `npm run demo:quitar`: takes the demonstration out of a database, with the server stopped. What is real stays. */
import { DOMINIO_DE_DEMOSTRACION } from './demo/elenco.js';
import { DemostracionMezclada } from './demo/retiro.js';
import { abrirPersistencia } from './persistence/abrir.js';
import { leerConfiguracion } from './platform/configuracion.js';

const config = leerConfiguracion(process.env);
const persistencia = await abrirPersistencia({ url: config.bd });
try {
  const r = await persistencia.retiroDeDemostracion.retirar(DOMINIO_DE_DEMOSTRACION);
  console.log(
    `Demostración retirada: ${r.titulares} titulares, ${r.raices.length} procesos, ` +
      `${r.cuentas} cuentas, ${r.documentos} documentos. Sus archivos se borran en el próximo barrido.`,
  );
} catch (error) {
  if (!(error instanceof DemostracionMezclada)) throw error;
  console.error(
    'No se retiró nada: en estos procesos registraron también personas que no son de la demostración.\n' +
      `Revíselos antes: ${error.raices.join(', ')}`,
  );
  process.exitCode = 1;
} finally {
  await persistencia.cerrar();
}
