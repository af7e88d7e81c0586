/**
 * The peers, each in a process of its own. Their packages are no part of Minga: they are installed here the first time
 * the benchmark runs, and where they cannot be the benchmark goes on without them.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CARPETA = join(process.cwd(), 'bench', 'pares');
const ejecutar = promisify(execFile);

/** False when they are not here and cannot be brought. */
export function instalarPares(): boolean {
  const estan = ['bpmn-engine', '@dbos-inc/dbos-sdk'].every((p) =>
    existsSync(join(CARPETA, 'node_modules', p)),
  );
  if (estan) return true;
  console.log('Installing the peers in bench/pares …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: CARPETA,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

interface Resultado {
  readonly porSegundo: number;
  readonly bytesDeEstado?: number;
  readonly memoria?: number;
}

export async function medirPar(
  cual: 'bpmn-engine' | 'dbos',
  opciones: { readonly instancias: number } & (
    { readonly archivo: string } | { readonly url: string; readonly enVuelo: number }
  ),
): Promise<Resultado> {
  const { stdout } = await ejecutar(
    process.execPath,
    ['--max-old-space-size=8192', join(CARPETA, 'correr.mjs'), cual, JSON.stringify(opciones)],
    { cwd: CARPETA, maxBuffer: 64 * 1024 * 1024 },
  );
  const r = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
    completados: number;
    ms: number;
    bytesDeEstado?: number;
    memoria?: number;
  };
  if ('archivo' in opciones)
    for (const cola of ['', '-wal', '-shm']) rmSync(opciones.archivo + cola, { force: true });
  const { completados, ms, ...resto } = r;
  return { porSegundo: (completados * 1000) / ms, ...resto };
}
