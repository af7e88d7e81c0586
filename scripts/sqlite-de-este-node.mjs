/** The embedded database is native code: each Node takes one of two packages, and a change of Node may leave it unusable. */
import { AL_INSTALAR, Fallo, ejecutarNode, ejecutarNpm, paso } from './terminal.mjs';

/** The one `src/persistence/sqlite/sqlite-de-este-node.ts` takes, before anything is built. A test reads that they agree. */
export const SQLITE =
  Number(process.versions.napi) >= 10 ? 'better-sqlite3-napi' : 'better-sqlite3';

/** What may mend it, in this order. */
const ARREGLOS = {
  // It compiles itself as it is installed.
  'better-sqlite3': () => [['rebuild', 'better-sqlite3']],
  // It brings its binaries. npm does not hear that (npm/cli#3341): it compiles it, or leaves it out where it cannot.
  'better-sqlite3-napi': (alcance) => [
    ['install', '--no-save', '--ignore-scripts', ...alcance],
    ['explore', 'better-sqlite3-napi', '--', 'npm', 'run', 'build-release'],
  ],
};

/**
 * Leaves it as this Node can open it.
 * @param {readonly string[]} alcance what of the repository npm installs, as it was asked the first time
 * @throws Fallo
 */
export async function prepararSqlite(alcance = AL_INSTALAR) {
  if (await abre()) return;
  paso('Preparando la base de datos embebida para este Node …', `mending ${SQLITE}`);
  let queja = '';
  for (const orden of ARREGLOS[SQLITE](alcance)) {
    const { codigo, salida } = await ejecutarNpm(orden);
    if (await abre()) return;
    if (codigo !== 0) queja = salida;
  }
  throw sinHerramientas(queja.trim().split('\n').slice(-10).join('\n    '));
}

async function abre() {
  const prueba = `new (require('${SQLITE}'))(':memory:').close()`;
  return (await ejecutarNode(['-e', prueba])).codigo === 0;
}

function sinHerramientas(detalle) {
  return new Fallo(
    'No se pudo compilar better-sqlite3, la base de datos embebida.\n' +
      '  Faltan herramientas de C++ (o no hubo red para bajar las cabeceras de Node).\n' +
      '  Use Node 24 o posterior, que no necesita compilar nada, o instálelas; y repita «npm start»:\n' +
      '    Debian, Ubuntu:  sudo apt-get install -y python3 make g++\n' +
      '    Fedora:          sudo dnf install -y python3 make gcc-c++\n' +
      '    macOS:           xcode-select --install\n' +
      '    Windows:         winget install Microsoft.VisualStudio.2022.BuildTools (C++) y Python 3' +
      (detalle === '' ? '' : `\n    ${detalle}`),
    'better-sqlite3 could not be built: a C++ toolchain is missing.',
  );
}
