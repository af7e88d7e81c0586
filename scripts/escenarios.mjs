/**
 * `npm run escenarios`: the acceptance scenarios, by number, through HTTP but for the two said below. A test is of scenario n when its title begins
 * «scenario n» or «scenarios n and m». What each asks for is in docs/escenarios.md. The last line is how many hold, of how many.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hasta = (de, a) => Array.from({ length: a - de + 1 }, (_, i) => de + i);
/** Those of the procedure, of co-creation and of bodies, plans, closing and evaluation, and of who reads; 57 is of another subject. */
const PEDIDOS = [...hasta(1, 56), 58, 59, 60];
/** The last two are seen where they are: in the row of the board, and in a browser (it asks for a build). */
const DONDE = ['test/historias/escenarios', 'test/tablero/fila', 'test/web/portal-con-teclado'];

const carpeta = mkdtempSync(join(tmpdir(), 'minga-escenarios-'));
const informe = join(carpeta, 'informe.json');
spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...DONDE,
    '--json',
    `--outputFile=${informe}`,
    '--silent',
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const { testResults } = JSON.parse(readFileSync(informe, 'utf8'));
rmSync(carpeta, { recursive: true, force: true });

const pruebas = new Map(PEDIDOS.map((n) => [n, []]));
for (const { assertionResults } of testResults)
  for (const { title, status } of assertionResults) {
    const de = /^scenarios? (\d+)(?: and (\d+))?\b/.exec(title)?.slice(1) ?? [];
    for (const n of de.map(Number))
      if (pruebas.has(n)) pruebas.get(n).push({ title, pasa: status === 'passed' });
  }
const pasa = (suyas) => suyas.length > 0 && suyas.every((p) => p.pasa);
for (const [n, suyas] of pruebas) {
  if (suyas.length === 0) console.log(`—  ${n}`);
  for (const p of suyas) console.log(`${p.pasa ? '✔' : '✘'}  ${p.title}`);
}
const bien = [...pruebas.values()].filter(pasa).length;
process.exitCode = bien === PEDIDOS.length ? 0 : 1;
console.log(`${bien}/${PEDIDOS.length}`);
