import './platform/memoria-joven.js';
import 'reflect-metadata';
import { cuentasDeDemostracion } from './demo/entrada.js';
import {
  ConfiguracionInvalida,
  leerConfiguracion,
  type Configuracion,
} from './platform/configuracion.js';
import { levantar, MigracionesPendientes, type Servicio } from './servicio.js';

/** The door. Spanish on the screen: it is an official who starts it. */
async function abrir(): Promise<void> {
  let config: Configuracion;
  try {
    config = leerConfiguracion(process.env);
  } catch (error) {
    if (!(error instanceof ConfiguracionInvalida)) throw error;
    salir([
      'No se puede iniciar: falta configuración.',
      ...error.faltas.map((f) => `  ${f.variable}: ${f.motivo}`),
    ]);
    return;
  }
  let servicio: Servicio;
  try {
    servicio = await levantar(config, { progreso: anunciar });
  } catch (error) {
    if (error instanceof MigracionesPendientes) {
      salir([
        'No se inicia: la base de datos tiene migraciones pendientes.',
        `  ${error.pendientes.join('\n  ')}`,
        'Respáldela y luego ejecute: npm run migrar',
      ]);
      return;
    }
    const codigo = (error as NodeJS.ErrnoException).code;
    if (codigo !== 'EADDRINUSE') throw error;
    salir([`El puerto ${config.puerto} está ocupado. Use otro: PORT=${config.puerto + 1}`]);
    return;
  }
  anunciar(`Minga está lista en ${config.url?.href ?? servicio.url}`);
  if (config.perfil === 'demo') mostrarCuentas();

  let cerrando = false;
  const detener = (): void => {
    if (cerrando) return;
    cerrando = true;
    servicio.cerrar().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', detener);
  process.on('SIGTERM', detener);
}

function mostrarCuentas(): void {
  const cuentas = cuentasDeDemostracion();
  const ancho = Math.max(...cuentas.map((c) => c.correo.length));
  const renglones = cuentas.map((c) => `  ${c.correo.padEnd(ancho)}  ${c.presentacion}`);
  anunciar(
    [
      '',
      'Cuentas de la demostración:',
      ...renglones,
      `  contraseña de todas: ${cuentas[0]?.clave ?? ''}`,
      '',
    ].join('\n'),
  );
}

const anunciar = (texto: string): void => {
  process.stderr.write(`${texto}\n`);
};

function salir(renglones: readonly string[]): void {
  anunciar(renglones.join('\n'));
  process.exitCode = 1;
}

await abrir();
