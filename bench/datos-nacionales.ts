/**
 * `npm run datos:nacional -- --gads 1070 --lineas 1000000 --bd sqlite:nacion.sqlite --semilla 1`: a nation with its
 * history, made through the engine in a new database. Each process makes a share of the governments in a file of its
 * own, and the shares are joined. Measures its own pace and says how long is left.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ArchivoEnCarpeta } from '../src/modules/documentos/archivo-en-carpeta.js';
import { hacerNacionEnPartes } from './nacion/partes.js';
import { HOJA, HUELLA_DE_HOJA } from './papeles.js';

const { values: v } = parseArgs({
  options: {
    gads: { type: 'string', default: '1070' },
    lineas: { type: 'string', default: '1000000' },
    semilla: { type: 'string', default: '1' },
    anios: { type: 'string', default: '10' },
    hasta: { type: 'string', default: '2026-10-28' },
    bd: { type: 'string', default: 'sqlite:.minga-nacion/minga.sqlite' },
    procesos: { type: 'string', default: String(availableParallelism()) },
  },
});

const archivo = /^sqlite:(.+)$/.exec(v.bd)?.[1];
if (archivo === undefined)
  throw new Error('La nación se hace en SQLite («sqlite:archivo») y de allí se copia a PostgreSQL');
const a = await hacerNacionEnPartes(
  archivo,
  {
    gads: Number(v.gads),
    lineas: Number(v.lineas),
    semilla: Number(v.semilla),
    anios: Number(v.anios),
    hasta: v.hasta,
  },
  Number(v.procesos),
  (avance) => process.stdout.write(`\r${avance}  `),
);
// Beside the database, where a service that reads it (`MINGA_DATOS`) looks for them.
const carpeta = dirname(archivo);
const hoja = join(carpeta, 'hoja.tmp');
writeFileSync(hoja, HOJA);
await new ArchivoEnCarpeta(join(carpeta, 'archivos')).guardar(HUELLA_DE_HOJA, hoja);
console.log(
  `\nHecho: ${a.lineas} líneas en ${Math.round(a.segundos)} s (${Math.round(a.lineas / a.segundos)}/s); ${a.parados} gobiernos se detuvieron por un hecho rechazado.`,
);
