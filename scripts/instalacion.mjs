/** Installs the dependencies when what is installed is not what the lockfile says. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepararSqlite, SQLITE } from './sqlite-de-este-node.mjs';
import { AL_INSTALAR, Fallo, RAIZ, ejecutarNpm, paso } from './terminal.mjs';

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
  await prepararSqlite(alcanceDe({ pruebas }));
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
  // Only the tests' PostgreSQL, and the older of the two SQLites, have anything to do once they are unpacked.
  const callados = !pruebas && SQLITE === 'better-sqlite3-napi' ? ['--ignore-scripts'] : [];
  const { codigo, salida } = await ejecutarNpm([...modo, ...callados, ...alcanceDe({ pruebas })]);
  if (codigo !== 0) throw explicar(salida);
}

function alcanceDe({ pruebas }) {
  const salas = pruebas ? [] : ['--workspace', 'web', '--include-workspace-root'];
  return [...salas, ...AL_INSTALAR];
}

function explicar(salida) {
  // npm says the cause first and its help last.
  const cola = salida
    .split('\n')
    .filter((linea) => /err/i.test(linea))
    .slice(0, 12)
    .join('\n    ');
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
