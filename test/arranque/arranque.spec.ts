import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RAIZ = join(import.meta.dirname, '..', '..');

/** `npm start` up to its first refusal: it installs and builds nothing before these checks. */
function arrancar(env: Record<string, string>, opciones: string[] = []) {
  return new Promise<{ codigo: number; errores: string; salida: string }>((listo) => {
    execFile(
      process.execPath,
      [...opciones, join(RAIZ, 'scripts', 'arrancar.mjs')],
      { env: { ...process.env, ...env }, timeout: 15_000 },
      (error, salida, errores) =>
        listo({ codigo: error ? Number(error.code) : 0, errores, salida }),
    );
  });
}

/** What `scripts/servidor.mjs` says, for a demonstration and for production. */
const ORDEN = 'node --max-semi-space-size=64 dist/src/main.js';

describe('how production starts it', () => {
  it.each([
    ['README.md', `\n${ORDEN}\n`],
    ['docs/produccion/minga.service', `ExecStart=/usr/bin/${ORDEN}\n`],
    [
      'docs/produccion/Containerfile',
      `CMD [${ORDEN.split(' ')
        .map((parte) => `"${parte}"`)
        .join(', ')}]`,
    ],
  ])('%s says it as npm start does', (archivo, orden) => {
    expect(readFileSync(join(RAIZ, archivo), 'utf8')).toContain(orden);
  });
});

describe('npm start, when something is in the way', () => {
  it('says which Node it needs, and which it found', async () => {
    const viejo = `Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } })`;
    const { codigo, errores } = await arrancar({}, [
      '--import',
      `data:text/javascript,${encodeURIComponent(viejo)}`,
    ]);
    expect(codigo).toBe(1);
    expect(errores).toContain('Minga necesita Node 20.19');
    expect(errores).toContain('20.18.3');
  });

  it('says that the port is busy, and how to use another', async () => {
    const ocupante = createServer();
    await new Promise<void>((listo) => ocupante.listen(0, listo));
    const { port } = ocupante.address() as AddressInfo;
    try {
      const { codigo, errores, salida } = await arrancar({ PORT: String(port) });
      expect(codigo).toBe(1);
      expect(errores).toContain(`El puerto ${port} ya está ocupado`);
      expect(errores).toContain(`PORT=${port + 1} npm start`);
      expect(salida).toBe('');
    } finally {
      ocupante.close();
    }
  });

  it('refuses a port that is none', async () => {
    const { codigo, errores } = await arrancar({ PORT: 'tres mil' });
    expect(codigo).toBe(1);
    expect(errores).toContain('«tres mil»');
  });

  it('does not start anything but the demonstration', async () => {
    const { codigo, errores } = await arrancar({ MINGA_PERFIL: 'produccion' });
    expect(codigo).toBe(1);
    expect(errores).toContain(ORDEN);
  });

  it('says that the folder of the data cannot be written to', async () => {
    const carpeta = mkdtempSync(join(tmpdir(), 'minga-arranque-'));
    const libre = createServer();
    await new Promise<void>((listo) => libre.listen(0, listo));
    const { port } = libre.address() as AddressInfo;
    await new Promise((listo) => libre.close(listo));
    try {
      // A file where a folder should be: root, too, is refused.
      writeFileSync(join(carpeta, 'archivo'), '');
      const { codigo, errores } = await arrancar({
        PORT: String(port),
        MINGA_DATOS: join(carpeta, 'archivo', 'datos'),
      });
      expect(codigo).toBe(1);
      expect(errores).toContain(`No se puede escribir en ${join(carpeta, 'archivo', 'datos')}`);
    } finally {
      rmSync(carpeta, { recursive: true });
    }
  });
});
