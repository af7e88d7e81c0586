/**
 * Holds the tree against .dependency-cruiser.cjs. `npm run arquitectura`, or with another root:
 * `node scripts/arquitectura.mjs <root>` (that is how the tests plant faults).
 *
 * A cruiser that cannot read TypeScript finds nothing and is content: so what it read is counted.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { RAIZ } from './terminal.mjs';

const raiz = resolve(process.argv[2] ?? RAIZ);
const CUARTOS = ['machines', 'src', 'web/src'].filter((cuarto) => existsSync(join(raiz, cuarto)));
const SIN_RAZON = /^(common|shared|utils?|helpers?|types)$/;
const FUENTE = /\.(ts|tsx|mts|js|mjs|cjs|jsx)$/;

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(CUARTOS, {
  ...options,
  baseDir: raiz,
  validate: true,
  ruleSet: { forbidden },
});

const fallos = output.summary.violations.map(
  ({ rule, from, to, cycle }) =>
    `${rule.name}: ${from} → ${cycle ? cycle.map((paso) => paso.name ?? paso).join(' → ') : to}`,
);

const archivos = CUARTOS.flatMap((cuarto) => archivosDe(cuarto));
const leidos = new Set(output.modules.map((modulo) => modulo.source));
for (const archivo of archivos) {
  if (!leidos.has(archivo)) fallos.push(`every-file-is-read: ${archivo} was not read`);
}

console.log(`${archivos.length} files, ${output.summary.totalDependenciesCruised} imports`);
for (const fallo of fallos) console.error(`✖ ${fallo}`);
process.exitCode = fallos.length === 0 && archivos.length > 0 ? 0 : 1;

function archivosDe(carpeta) {
  return readdirSync(join(raiz, carpeta), { withFileTypes: true }).flatMap((entrada) => {
    const ruta = `${carpeta}/${entrada.name}`;
    if (!entrada.isDirectory()) return FUENTE.test(entrada.name) ? [ruta] : [];
    if (SIN_RAZON.test(entrada.name)) fallos.push(`no-room-without-a-reason: ${ruta}/`);
    return archivosDe(ruta);
  });
}
