/** `npm run datos:cargar`: puts the base data in a database, production's included. Running it again renews it. */
import { cargarDatosBase } from './datos-base.js';
import { abrirPersistencia } from './persistence/abrir.js';
import { leerConfiguracion } from './platform/configuracion.js';

const config = leerConfiguracion(process.env);
const persistencia = await abrirPersistencia({ url: config.bd });
try {
  const pendientes = await persistencia.migracionesPendientes();
  if (pendientes.length > 0 && config.perfil === 'produccion')
    throw new Error(
      `Faltan migraciones: ${pendientes.join(', ')}. Aplíquelas antes de cargar datos.`,
    );
  await persistencia.migrar();
  const { titulares, filasDeCalendario } = await cargarDatosBase(persistencia);
  console.log(
    `Datos base al día: ${titulares} titulares nuevos, ${filasDeCalendario} días de decreto cargados.`,
  );
} finally {
  await persistencia.cerrar();
}
