/**
 * The files of the repository that a program writes. `npm run generar` writes them all; with
 * `--comprobar` it says which are stale and leaves everything as it was.
 *
 * The list is generados.json: `{ "archivos": ["docs/estados.md"], "orden": "generar:estados" }`,
 * where `orden` is a script of package.json. Some read the compiled server: build first.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RAIZ, ejecutarNpm } from './terminal.mjs';

const comprobar = process.argv.includes('--comprobar');
const lista = JSON.parse(readFileSync(join(RAIZ, 'scripts', 'generados.json'), 'utf8'));
let fallos = 0;

for (const { archivos, orden } of lista) {
  const antes = archivos.map(leer);
  const { codigo, salida } = await ejecutarNpm(['run', '--silent', orden]);
  if (codigo !== 0) {
    fallos += 1;
    console.error(`✖ npm run ${orden}\n${salida}`);
  }
  for (const [indice, archivo] of archivos.entries()) {
    const cambio = leer(archivo) !== antes[indice];
    if (comprobar && cambio) {
      fallos += 1;
      console.error(`✖ ${archivo} is stale: npm run ${orden}`);
      restaurar(archivo, antes[indice]);
    } else {
      console.log(`✔ ${archivo}${cambio ? ' (written)' : ''}`);
    }
  }
}
process.exitCode = fallos === 0 ? 0 : 1;

function leer(archivo) {
  const ruta = join(RAIZ, archivo);
  return existsSync(ruta) ? readFileSync(ruta, 'utf8') : undefined;
}

function restaurar(archivo, contenido) {
  if (contenido === undefined) rmSync(join(RAIZ, archivo));
  else writeFileSync(join(RAIZ, archivo), contenido);
}
