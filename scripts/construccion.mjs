/** Builds the server and the web, each only when its sources changed. `npm run build` is this. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepararSqlite } from './sqlite-de-este-node.mjs';
import { Fallo, RAIZ, ejecutarNode, ejecutarNpm, paso } from './terminal.mjs';

const SELLO = join(RAIZ, 'dist', '.construccion.json');
const COMUNES = ['package-lock.json', 'package.json'];

const PARTES = [
  {
    nombre: 'servidor',
    fuentes: ['src', 'machines', 'verificador', 'tsconfig.json', 'tsconfig.build.json', ...COMUNES],
    resultado: 'dist/src/main.js',
    construir: construirServidor,
  },
  {
    nombre: 'web',
    fuentes: [
      ...[
        'src',
        'public',
        'index.html',
        'vite.config.ts',
        'direcciones.ts',
        'comprimidos.ts',
        'postcss.config.js',
      ].map((ruta) => `web/${ruta}`),
      'web/package.json',
      'web/tsconfig.json',
      ...COMUNES,
    ],
    resultado: 'web/dist/index.html',
    construir: () => ejecutarNpm(['run', 'build', '--workspace', 'web']),
  },
];

export async function construir() {
  const sellos = leerSellos();
  for (const parte of PARTES) {
    const huella = huellaDe(parte.fuentes);
    const alDia = sellos[parte.nombre] === huella && existsSync(join(RAIZ, parte.resultado));
    if (alDia) continue;
    paso(`Construyendo ${parte.nombre} …`, 'building');
    const { codigo, salida } = await parte.construir();
    if (codigo !== 0) {
      throw new Fallo(
        `No se pudo construir ${parte.nombre}:\n${salida.trim().split('\n').slice(-30).join('\n')}`,
        'The build failed.',
      );
    }
    sellos[parte.nombre] = huella;
    mkdirSync(join(RAIZ, 'dist'), { recursive: true });
    writeFileSync(SELLO, JSON.stringify(sellos));
  }
}

async function construirServidor() {
  // A migration or a machine that was removed must not live on in the compiled folder.
  for (const carpeta of ['src', 'machines', 'verificador']) {
    rmSync(join(RAIZ, 'dist', carpeta), { recursive: true, force: true });
  }
  const resultado = await ejecutarNode([
    join(RAIZ, 'node_modules', 'typescript', 'bin', 'tsc'),
    ...['-p', 'tsconfig.build.json'],
  ]);
  for (const carpeta of ['src', 'machines']) copiarLoDemas(carpeta);
  return resultado;
}

/** What lies beside the code and is not TypeScript (texts, templates) goes with it. */
function copiarLoDemas(carpeta) {
  const origen = join(RAIZ, carpeta);
  if (!existsSync(origen)) return;
  cpSync(origen, join(RAIZ, 'dist', carpeta), {
    recursive: true,
    filter: (ruta) => statSync(ruta).isDirectory() || !/\.tsx?$/.test(ruta),
  });
}

function huellaDe(fuentes) {
  const huella = createHash('sha256');
  for (const fuente of fuentes) {
    for (const ruta of archivosDe(fuente)) {
      huella
        .update(`${ruta}\0`)
        .update(readFileSync(join(RAIZ, ruta)))
        .update('\0');
    }
  }
  return huella.digest('hex');
}

function archivosDe(ruta) {
  const completa = join(RAIZ, ruta);
  if (!existsSync(completa)) return [];
  if (!statSync(completa).isDirectory()) return [ruta];
  return readdirSync(completa)
    .sort()
    .flatMap((nombre) => archivosDe(`${ruta}/${nombre}`));
}

function leerSellos() {
  try {
    return JSON.parse(readFileSync(SELLO, 'utf8'));
  } catch {
    return {};
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    // Whoever installs by `npm ci` alone comes by here before the server starts.
    await prepararSqlite();
    await construir();
  } catch (error) {
    console.error(error instanceof Fallo ? error.message : error);
    process.exitCode = 1;
  }
}
