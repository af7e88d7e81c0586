import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const raiz = join(import.meta.dirname, '..', '..');
const leer = (ruta: string) => JSON.parse(readFileSync(join(raiz, ruta), 'utf8'));

describe('the repository', () => {
  it('is one npm workspace with one lockfile', () => {
    expect(leer('package.json').workspaces).toEqual(['web', 'pruebas']);
    const candados = ['.', 'web', 'pruebas'].filter((carpeta) =>
      readdirSync(join(raiz, carpeta)).includes('package-lock.json'),
    );
    expect(candados).toEqual(['.']);
  });

  it('locks the binaries of every platform, so that a clone installs anywhere', () => {
    const { packages } = leer('package-lock.json') as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const faltan = Object.entries(packages).flatMap(([lugar, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (nombre) =>
          !packages[`node_modules/${nombre}`] && !packages[`${lugar}/node_modules/${nombre}`],
      ),
    );
    expect(faltan).toEqual([]);
  });

  it('tells whoever operates it of every variable it reads', () => {
    const deTexto = (ruta: string) => readFileSync(join(raiz, ruta), 'utf8');
    const leidas = deTexto('src/platform/configuracion.ts').match(/^ {2}(MINGA_\w+|PORT)(?=: z)/gm);
    const contadas = deTexto('docs/produccion/variables.md');
    expect(leidas?.length).toBeGreaterThan(20);
    expect(
      (leidas ?? []).map((v) => `\`${v.trim()}\``).filter((v) => !contadas.includes(v)),
    ).toEqual([]);
  });

  it('decides on every install script, by name', () => {
    const { packages } = leer('package-lock.json') as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const conGuion = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([lugar]) => lugar.slice(lugar.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(conGuion.sort()).toEqual(Object.keys(leer('package.json').allowScripts).sort());
  });

  it('locks no address of a private registry', () => {
    const { packages } = leer('package-lock.json') as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    const ajenas = Object.values(packages)
      .filter((paquete) => paquete.resolved && !paquete.link)
      .map((paquete) => paquete.resolved as string)
      .filter((direccion) => !direccion.startsWith('https://registry.npmjs.org/'));
    expect(ajenas).toEqual([]);
  });
});
