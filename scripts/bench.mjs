/**
 * `npm run bench`, `bench:tablero`, `datos:nacional`: installs what it lacks, builds the server and the benchmark, and
 * runs the one that is asked for. Compiled, as the product runs: a loader makes each function dearer.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { construir } from './construccion.mjs';
import { instalar } from './instalacion.mjs';
import { OPCIONES } from './servidor.mjs';
import { Fallo, RAIZ, ejecutarNode, paso } from './terminal.mjs';

const [cual, ...pedidas] = process.argv.slice(2);

try {
  if (!['banco', 'tablero', 'datos-nacionales'].includes(cual))
    throw new Fallo(`No hay «${cual}»`, 'There is no such benchmark.');
  await instalar({ pruebas: true });
  await construir();
  paso('Compilando el banco de pruebas …', 'compiling');
  const tsc = join(RAIZ, 'node_modules', 'typescript', 'bin', 'tsc');
  const { codigo, salida } = await ejecutarNode([tsc, '-p', join('bench', 'tsconfig.json')]);
  if (codigo !== 0) throw new Fallo(`No compila:\n${salida}`, 'The benchmark does not compile.');
  const compilado = join(RAIZ, '.minga', 'bench');
  writeFileSync(join(compilado, 'package.json'), '{ "type": "module" }');
  const banco = join(compilado, 'bench', `${cual}.js`);
  const { status } = spawnSync(process.execPath, [...OPCIONES, banco, ...pedidas], {
    cwd: RAIZ,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof Fallo)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
