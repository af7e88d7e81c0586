import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGO } from '../../machines/catalogo.js';

const GUION = fileURLToPath(new URL('../../scripts/huellas.mjs', import.meta.url));
const correr = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [GUION, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

it('no released procedure has changed, and every procedure of the catalogue has its fingerprint', () => {
  const { status, stdout, stderr } = correr('--lista');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(Object.keys(JSON.parse(stdout) as object).sort()).toEqual([...CATALOGO.keys()].sort());
});

describe('on a repository of its own', () => {
  let raiz: string;
  const escribir = (ruta: string, texto: string) => {
    const archivo = join(raiz, 'machines', ruta);
    mkdirSync(dirname(archivo), { recursive: true });
    writeFileSync(archivo, texto);
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', raiz, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
      stdio: 'ignore',
    });
  const confirmar = () => {
    git('add', '.');
    git('commit', '-q', '-m', 'x');
  };
  const revisar = () => correr('--raiz', raiz);

  beforeEach(() => {
    raiz = mkdtempSync(join(tmpdir(), 'minga-huellas-'));
    escribir('huellas.json', '{ "publicadas": {} }');
    escribir('al.ts', 'export const al = 1;\n');
    escribir(
      'uno/definicion.ts',
      "import { al } from '../al.js';\nexport const uno = { id: 'uno@1', al };\n",
    );
    git('init', '-q');
    confirmar();
  });
  afterEach(() => rmSync(raiz, { recursive: true, force: true }));

  const publicar = () => {
    expect(correr('--raiz', raiz, '--publicar', 'v1')).toMatchObject({ status: 0 });
    confirmar();
    git('tag', 'v1');
  };

  it('before the first tag a version moves freely', () => {
    escribir('al.ts', 'export const al = 2;\n');
    expect(revisar()).toMatchObject({ status: 0, stderr: '' });
  });

  it('a released one does not: neither its folder nor what it imports', () => {
    publicar();
    expect(revisar()).toMatchObject({ status: 0, stderr: '' });
    escribir('al.ts', 'export const al = 2;\n');
    expect(revisar()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('uno@1 was released in v1 and has changed'),
    });
  });

  it('types and comments are not the procedure', () => {
    publicar();
    escribir('al.ts', '/** one */\nexport const al: number = 1;\nexport type Otro = string;\n');
    expect(revisar()).toMatchObject({ status: 0, stderr: '' });
  });

  it('a released one does not disappear', () => {
    publicar();
    rmSync(join(raiz, 'machines/uno'), { recursive: true });
    expect(revisar()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no longer here'),
    });
  });

  it('the list of a tag is not rewritten afterwards', () => {
    publicar();
    const candado = readFileSync(join(raiz, 'machines/huellas.json'), 'utf8');
    escribir(
      'huellas.json',
      candado
        .replace(/"huella": "."/, '"huella": "0"')
        .replace(/"huella": "[0-9a-f]/, '"huella": "x'),
    );
    expect(revisar()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not pinned as v1 left it'),
    });
    escribir('huellas.json', '{ "publicadas": {} }');
    expect(revisar()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not pinned as v1 left it'),
    });
  });

  it('a tag that pinned nothing is seen', () => {
    git('tag', 'v1');
    expect(revisar()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('without pinning'),
    });
  });

  it('the next version lives beside it', () => {
    publicar();
    escribir('uno-2/definicion.ts', "export const uno = { id: 'uno@2' };\n");
    expect(revisar()).toMatchObject({ status: 0, stderr: '' });
    expect(correr('--raiz', raiz, '--publicar', 'v2')).toMatchObject({ status: 0 });
    const { publicadas } = JSON.parse(
      readFileSync(join(raiz, 'machines/huellas.json'), 'utf8'),
    ) as {
      publicadas: Record<string, { etiqueta: string }>;
    };
    expect(Object.entries(publicadas).map(([id, p]) => `${id} ${p.etiqueta}`)).toEqual([
      'uno@1 v1',
      'uno@2 v2',
    ]);
  });
});
