/** What `npm start` does: check, install, build what changed, run the demo in this terminal. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { construir } from './construccion.mjs';
import { instalar } from './instalacion.mjs';
import { ENTRADA, OPCIONES, ORDEN } from './servidor.mjs';
import { Fallo, RAIZ, paso } from './terminal.mjs';

export async function arrancar() {
  try {
    const puerto = leerPuerto();
    rechazarOtroPerfil();
    await comprobarPuerto(puerto);
    const datos = prepararDatos();
    await instalar({ pruebas: false });
    await construir();
    await ejecutar({ puerto, datos });
  } catch (error) {
    if (!(error instanceof Fallo)) throw error;
    console.error(`\n✖ ${error.message}\n`);
    process.exitCode = 1;
  }
}

function leerPuerto() {
  const puerto = Number(process.env.PORT ?? 3000);
  if (Number.isInteger(puerto) && puerto > 0 && puerto < 65_536) return puerto;
  throw new Fallo(
    `PORT debe ser un número de 1 a 65535 y es «${process.env.PORT}».`,
    'PORT must be a number from 1 to 65535.',
  );
}

function rechazarOtroPerfil() {
  const perfil = process.env.MINGA_PERFIL ?? 'demo';
  if (perfil === 'demo') return;
  throw new Fallo(
    `«npm start» es la demostración y MINGA_PERFIL vale «${perfil}».\n` +
      `  En producción: npm ci && npm run build && ${ORDEN}`,
    `npm start runs the demo only; production runs ${ORDEN}.`,
  );
}

async function comprobarPuerto(puerto) {
  await new Promise((listo, falla) => {
    const sonda = createServer();
    sonda.once('error', (error) => falla(falloDePuerto(puerto, error)));
    sonda.listen(puerto, () => sonda.close(listo));
  });
}

function falloDePuerto(puerto, error) {
  if (error.code === 'EADDRINUSE') {
    return new Fallo(
      `El puerto ${puerto} ya está ocupado por otro programa.\n` +
        `  Ciérrelo, o use otro: PORT=${puerto + 1} npm start`,
      `Port ${puerto} is busy.`,
    );
  }
  return new Fallo(
    `No se puede abrir el puerto ${puerto} (${error.code}). Use otro: PORT=3001 npm start`,
    `Port ${puerto} cannot be opened.`,
  );
}

/** The folder of the demo's data. Written to once, to know now and not in the middle of a process. */
function prepararDatos() {
  const datos = resolve(RAIZ, process.env.MINGA_DATOS ?? '.minga');
  const sonda = join(datos, `.sonda-${process.pid}`);
  try {
    mkdirSync(datos, { recursive: true });
    writeFileSync(sonda, '');
    rmSync(sonda);
  } catch (error) {
    throw new Fallo(
      `No se puede escribir en ${datos} (${error.code}).\n` +
        '  Copie Minga a una carpeta suya, o indique otra para los datos: MINGA_DATOS=/ruta npm start',
      'The data folder cannot be written to.',
    );
  }
  return datos;
}

/**
 * The server gets a process group of its own: Ctrl-C reaches it once, through here, and not a second
 * time from the terminal and a third from npm.
 */
async function ejecutar({ puerto, datos }) {
  const entrada = join(RAIZ, ENTRADA);
  if (!existsSync(entrada)) {
    throw new Fallo(`La compilación no produjo ${entrada}.`, 'The build left no entry point.');
  }
  paso(`Iniciando en http://localhost:${puerto} …`, 'starting');
  const servidor = spawn(process.execPath, [...OPCIONES, '--enable-source-maps', entrada], {
    cwd: RAIZ,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    env: { ...process.env, MINGA_PERFIL: 'demo', MINGA_DATOS: datos, PORT: String(puerto) },
  });

  let pedido = 0;
  const detener = (senal) => {
    const ahora = Date.now();
    // npm repeats the signal that the terminal has already sent: one key press is one request.
    if (ahora - pedido < 1000) return;
    servidor.kill(pedido === 0 ? senal : 'SIGKILL');
    pedido = ahora;
  };
  process.on('SIGINT', () => detener('SIGINT'));
  process.on('SIGTERM', () => detener('SIGTERM'));
  process.on('SIGHUP', () => detener('SIGTERM'));
  process.on('exit', () => servidor.kill('SIGKILL'));

  await new Promise((listo) => {
    servidor.once('error', (error) => {
      console.error(error);
      process.exitCode = 1;
      listo();
    });
    servidor.once('exit', (codigo) => {
      process.exitCode = pedido > 0 ? 0 : (codigo ?? 1);
      listo();
    });
  });
}
