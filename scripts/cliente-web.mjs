/**
 * web/src/api/esquema.d.ts, the HTTP contract as the web sees it: the OpenAPI document of every controller of the built
 * server, through openapi-typescript. Build first; `npm run generar:cliente` writes it.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { Fallo, RAIZ, ejecutarNode } from './terminal.mjs';

const SERVIDOR = join(RAIZ, 'dist', 'src');
const ESQUEMA = join(RAIZ, 'web', 'src', 'api', 'esquema.d.ts');

const deArchivo = (ruta) => import(pathToFileURL(ruta).href);

/** In the order of their paths, so that the file depends on nothing else. */
async function controladores() {
  const archivos = readdirSync(SERVIDOR, { recursive: true })
    .filter((f) => f.endsWith('.controller.js'))
    .map((f) => join(SERVIDOR, f))
    .sort();
  const clases = [];
  for (const archivo of archivos)
    clases.push(
      ...Object.values(await deArchivo(archivo)).filter(
        (x) => typeof x === 'function' && x.name.endsWith('Controller'),
      ),
    );
  return clases;
}

const { construirOpenApi } = await deArchivo(join(SERVIDOR, 'platform', 'openapi', 'construir.js'));
const temporal = mkdtempSync(join(tmpdir(), 'minga-cliente-'));
try {
  const documento = join(temporal, 'openapi.json');
  const salida = join(temporal, 'esquema.d.ts');
  writeFileSync(documento, JSON.stringify(construirOpenApi(await controladores(), '1')));
  const paquete = createRequire(join(RAIZ, 'web', 'package.json')).resolve(
    'openapi-typescript/package.json',
  );
  const orden = join(dirname(paquete), 'bin', 'cli.js');
  const { codigo, salida: dicho } = await ejecutarNode([orden, documento, '-o', salida]);
  if (codigo !== 0) throw new Fallo(dicho, 'openapi-typescript failed.');
  writeFileSync(
    ESQUEMA,
    await format(readFileSync(salida, 'utf8'), {
      ...(await resolveConfig(ESQUEMA)),
      parser: 'typescript',
    }),
  );
} finally {
  rmSync(temporal, { recursive: true, force: true });
}
