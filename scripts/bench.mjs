/** `npm run bench`: installs what it lacks, builds the server and the benchmark, and runs it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { construir } from './construccion.mjs';
import { instalar } from './instalacion.mjs';
import { Fallo, RAIZ, ejecutarNode, paso } from './terminal.mjs';

try {
  await instalar({ pruebas: true });
  await construir();
  paso('Compilando el banco de pruebas …', 'compiling');
  const tsc = join(RAIZ, 'node_modules', 'typescript', 'bin', 'tsc');
  const { codigo, salida } = await ejecutarNode([tsc, '-p', join('bench', 'tsconfig.json')]);
  if (codigo !== 0) throw new Fallo(`No compila:\n${salida}`, 'The benchmark does not compile.');
  const compilado = join(RAIZ, '.minga', 'bench');
  writeFileSync(join(compilado, 'package.json'), '{ "type": "module" }');
  const banco = join(compilado, 'bench', 'banco.js');
  const { status } = spawnSync(process.execPath, [banco, ...process.argv.slice(2)], {
    cwd: RAIZ,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof Fallo)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
