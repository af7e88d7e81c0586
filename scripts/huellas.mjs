#!/usr/bin/env node
/**
 * The fingerprint of each procedure: the hash of its folder and of everything it imports (al.ts, contrato.ts…),
 * compiled, without types or comments. A released version never changes, because the histories recorded under it
 * are decided again for ever: a change is a new version in a new folder (`machines/implementacion-2`).
 *
 *   node scripts/huellas.mjs                     checks; says what is wrong and exits with 1
 *   node scripts/huellas.mjs --publicar v0.1.0   when tagging: pins what is not pinned yet, in machines/huellas.json
 *   --raiz <folder>                              another repository (tests)
 *
 * Before the first tag nothing is pinned and versions move freely.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const { values: opciones } = parseArgs({
  options: { raiz: { type: 'string' }, publicar: { type: 'string' }, lista: { type: 'boolean' } },
});
const RAIZ = resolve(opciones.raiz ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
const MAQUINAS = join(RAIZ, 'machines');
const CANDADO = join(MAQUINAS, 'huellas.json');

const compilar = (archivo) =>
  ts.transpileModule(readFileSync(archivo, 'utf8'), {
    fileName: archivo,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
      verbatimModuleSyntax: true,
      newLine: ts.NewLineKind.LineFeed,
    },
  }).outputText;

/** Relative imports that remain once the types are gone. */
function importados(archivo, codigo) {
  const { importedFiles } = ts.preProcessFile(codigo, true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => resolve(dirname(archivo), fileName.replace(/\.js$/, '.ts')));
}

function huella(definicion) {
  const codigos = new Map();
  const porVer = [definicion];
  for (let archivo = porVer.pop(); archivo !== undefined; archivo = porVer.pop()) {
    if (codigos.has(archivo)) continue;
    const codigo = compilar(archivo);
    codigos.set(archivo, codigo);
    porVer.push(...importados(archivo, codigo));
  }
  const suma = createHash('sha256');
  for (const archivo of [...codigos.keys()].sort((a, b) => (a < b ? -1 : 1)))
    suma.update(`${relative(MAQUINAS, archivo).split(sep).join('/')}\0${codigos.get(archivo)}\0`);
  return suma.digest('hex');
}

/** Every procedure by its id, as its definition says it: `id: 'implementacion@1'`. */
function huellasDeAhora() {
  const huellas = {};
  for (const carpeta of readdirSync(MAQUINAS).sort()) {
    const definicion = join(MAQUINAS, carpeta, 'definicion.ts');
    if (!existsSync(definicion)) continue;
    const id = /\bid: '([a-z][A-Za-z]*@[0-9]+)'/.exec(readFileSync(definicion, 'utf8'))?.[1];
    if (id === undefined) throw new Error(`${relative(RAIZ, definicion)} does not say its id`);
    if (id in huellas) throw new Error(`two folders say they are ${id}`);
    huellas[id] = huella(definicion);
  }
  return huellas;
}

const leerCandado = (texto) => JSON.parse(texto).publicadas;
const git = (...args) =>
  execFileSync('git', ['-C', RAIZ, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** What each tag released, by the list it carried and by the folders it had. */
function etiquetas() {
  try {
    return git('tag', '--list', 'v*').split('\n').filter(Boolean);
  } catch {
    return []; // a downloaded copy without its history: only the list can be held to
  }
}

function publicadasEn(etiqueta) {
  try {
    return leerCandado(git('show', `${etiqueta}:machines/huellas.json`));
  } catch {
    return null;
  }
}

function comprobar(publicadas, ahora) {
  const errores = [];
  for (const [id, { huella: fijada, etiqueta }] of Object.entries(publicadas)) {
    if (ahora[id] === undefined)
      errores.push(`${id} was released in ${etiqueta} and is no longer here`);
    else if (ahora[id] !== fijada)
      errores.push(`${id} was released in ${etiqueta} and has changed: a change is a new version`);
  }
  for (const etiqueta of etiquetas()) {
    const entonces = publicadasEn(etiqueta);
    if (entonces === null) {
      errores.push(`${etiqueta} was tagged without machines/huellas.json`);
      continue;
    }
    if (Object.keys(entonces).length === 0)
      errores.push(`${etiqueta} was tagged without pinning its procedures (--publicar)`);
    for (const [id, { huella: fijada }] of Object.entries(entonces))
      if (publicadas[id]?.huella !== fijada)
        errores.push(`${id} is not pinned as ${etiqueta} left it`);
  }
  return errores;
}

const publicadas = leerCandado(readFileSync(CANDADO, 'utf8'));
const ahora = huellasDeAhora();
if (opciones.publicar !== undefined) {
  for (const [id, valor] of Object.entries(ahora))
    publicadas[id] ??= { huella: valor, etiqueta: opciones.publicar };
  writeFileSync(CANDADO, `${JSON.stringify({ publicadas }, null, 2)}\n`);
}
const errores = comprobar(publicadas, ahora);
if (opciones.lista) console.log(JSON.stringify(ahora));
for (const error of errores) console.error(error);
process.exitCode = errores.length === 0 ? 0 : 1;
