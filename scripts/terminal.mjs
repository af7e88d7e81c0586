/** How the scripts speak: one line per step, and a failure that says what to do. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const RAIZ = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure with a remedy: shown as a sentence, without a stack. */
export class Fallo extends Error {
  constructor(espanol, ingles) {
    super(`${espanol}\n  (${ingles})`);
  }
}

export function paso(espanol, ingles) {
  console.log(`▸ ${espanol}  (${ingles})`);
}

/**
 * Runs a command and keeps what it prints; `eco` shows it as well.
 * @returns {Promise<{ codigo: number, salida: string }>}
 */
export function ejecutarOrden(orden, argumentos, { eco = false, env = {} } = {}) {
  return new Promise((listo) => {
    const proceso = spawn(orden, argumentos, {
      cwd: RAIZ,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let salida = '';
    for (const [origen, destino] of [
      [proceso.stdout, process.stdout],
      [proceso.stderr, process.stderr],
    ]) {
      origen.setEncoding('utf8');
      origen.on('data', (texto) => {
        salida += texto;
        if (eco) destino.write(texto);
      });
    }
    proceso.once('error', (error) => listo({ codigo: 127, salida: `${salida}\n${error.message}` }));
    proceso.once('close', (codigo) => listo({ codigo: codigo ?? 1, salida }));
  });
}

/** A Node script of the project or of an installed package. */
export function ejecutarNode(argumentos, opciones) {
  return ejecutarOrden(process.execPath, argumentos, opciones);
}

/** Of every install: with what the build needs, and without what only a person at npm's own prompt would read. */
export const AL_INSTALAR = ['--include=dev', '--no-audit', '--no-fund'];

/** The npm that started this script, or the one in the path. */
export function ejecutarNpm(argumentos, opciones) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return ejecutarNode([npm, ...argumentos], opciones);
  const orden = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return ejecutarOrden(orden, argumentos, opciones);
}
