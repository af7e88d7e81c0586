/** `npm run datos:cargar`: puts the base data in a database, production's included. Running it again renews it. */
import 'reflect-metadata';
import { cargarDatosBase } from './datos-base.js';
import { leerConfiguracion } from './platform/configuracion.js';
import { conPartes, MigracionesPendientes } from './servicio.js';

try {
  const config = leerConfiguracion({ MINGA_REGISTRO: 'warn', ...process.env });
  await conPartes(
    config,
    async (_partes, persistencia) => {
      const { titulares, filasDeCalendario } = await cargarDatosBase(persistencia);
      console.log(
        `Datos base al día: ${titulares} titulares nuevos, ${filasDeCalendario} días de decreto cargados.`,
      );
    },
    { migrar: config.perfil !== 'produccion' },
  );
} catch (error) {
  if (error instanceof MigracionesPendientes)
    console.error('Hay migraciones pendientes: npm run migrar');
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
