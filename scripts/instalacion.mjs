/** Installs the dependencies when what is installed is not what the lockfile says. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SQLITE } from './sqlite-de-este-node.mjs';
import { Fallo, RAIZ, ejecutarNode, ejecutarNpm, paso } from './terminal.mjs';

const SELLO = join(RAIZ, 'node_modules', '.minga-instalado.json');

/** @param {{ pruebas: boolean }} opciones whether the heavy dependencies of the tests are needed */
export async function instalar({ pruebas }) {
  const candado = huellaDelCandado();
  const instalado = leerSello();
  const alDia =
    instalado.candado === candado &&
    (instalado.pruebas || !pruebas) &&
    // Another Node may need the one that npm left out for this one.
    existsSync(join(RAIZ, 'node_modules', SQLITE));
  if (!alDia) {
    paso('Instalando dependencias (la primera vez puede tardar dos minutos) …', 'installing');
    await correrNpm({ pruebas });
  }
  await comprobarSqlite();
  // Not before: what npm may leave out (it is optional, for each Node takes one of two) is asked for again.
  if (!alDia) sellar({ candado, pruebas });
}

function huellaDelCandado() {
  return createHash('sha256')
    .update(readFileSync(join(RAIZ, 'package-lock.json')))
    .digest('hex');
}

function leerSello() {
  try {
    return JSON.parse(readFileSync(SELLO, 'utf8'));
  } catch {
    return {};
  }
}

function sellar(sello) {
  writeFileSync(SELLO, JSON.stringify(sello));
}

async function correrNpm({ pruebas }) {
  // `ci` empties node_modules. What someone installed by hand a moment ago is only completed.
  const modo = existsSync(join(RAIZ, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
  const alcance = pruebas ? [] : ['--workspace', 'web', '--include-workspace-root'];
  const fijas = ['--include=dev', '--no-audit', '--no-fund'];
  const { codigo, salida } = await ejecutarNpm([...modo, ...alcance, ...fijas]);
  if (codigo !== 0) throw explicar(salida);
}

function explicar(salida) {
  // npm says the cause first and its help last.
  const cola = salida
    .split('\n')
    .filter((linea) => /err/i.test(linea))
    .slice(0, 12)
    .join('\n    ');
  if (/gyp ERR!|node-gyp|prebuild-install/.test(salida)) return sinHerramientas(cola);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(salida)) {
    return new Fallo(
      `No se pudo llegar al registro de paquetes de npm. Revise la red o el proxy.\n    ${cola}`,
      'The npm registry cannot be reached.',
    );
  }
  if (/EACCES|EROFS|EPERM/.test(salida)) {
    return new Fallo(
      `No se puede escribir en ${RAIZ}. Copie Minga a una carpeta suya.\n    ${cola}`,
      'This folder cannot be written to.',
    );
  }
  if (/ENOSPC/.test(salida)) {
    return new Fallo(
      'No queda espacio en el disco: hacen falta unos 800 MB.',
      'No space left on the disk.',
    );
  }
  return new Fallo(`La instalación falló:\n    ${cola}`, 'The installation failed.');
}

function sinHerramientas(detalle) {
  return new Fallo(
    'No se pudo compilar better-sqlite3, la base de datos embebida.\n' +
      '  Faltan herramientas de C++ (o no hubo red para bajar las cabeceras de Node).\n' +
      '  Instálelas y repita «npm start»:\n' +
      '    Debian, Ubuntu:  sudo apt-get install -y python3 make g++\n' +
      '    Fedora:          sudo dnf install -y python3 make gcc-c++\n' +
      '    macOS:           xcode-select --install\n' +
      '    Windows:         winget install Microsoft.VisualStudio.2022.BuildTools (C++) y Python 3\n' +
      `    ${detalle}`,
    'better-sqlite3 could not be built: a C++ toolchain is missing.',
  );
}

/** The embedded database is native code: a change of Node leaves it unusable until it is rebuilt. */
async function comprobarSqlite() {
  if (await sqliteAbre()) return;
  paso('Preparando la base de datos embebida para este Node …', 'rebuilding better-sqlite3');
  const { codigo, salida } = await ejecutarNpm(COMPILAR[SQLITE]);
  if (codigo === 0 && (await sqliteAbre())) return;
  throw sinHerramientas(salida.trim().split('\n').slice(-10).join('\n    '));
}

/** The first compiles itself as it is installed; the second brings its binaries, for the usual machines. */
const COMPILAR = {
  'better-sqlite3': ['rebuild', 'better-sqlite3'],
  'better-sqlite3-napi': ['explore', 'better-sqlite3-napi', '--', 'npm', 'run', 'build-release'],
};

async function sqliteAbre() {
  const prueba = `new (require('${SQLITE}'))(':memory:').close()`;
  return (await ejecutarNode(['-e', prueba])).codigo === 0;
}
