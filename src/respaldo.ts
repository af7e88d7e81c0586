/**
 * `npm run respaldo [-- <carpeta>]`: database and files into a new folder, with the server running or not.
 * `npm run respaldo -- --comprobar <carpeta>`: is every piece of it there, byte by byte?
 * With `MINGA_RESPALDO_CLAVE`, encrypted.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ArchivoEnCarpeta } from './modules/documentos/archivo-en-carpeta.js';
import { Respaldo, RespaldoDanado } from './modules/respaldos/carpeta-de-respaldo.js';
import { respaldar } from './modules/respaldos/respaldar.js';
import { abrirVolcado } from './persistence/respaldo/abrir-volcado.js';
import { RelojDelSistema } from './persistence/reloj-del-sistema.js';
import { leerConfiguracion } from './platform/configuracion.js';
import { BytesDeDocumentos } from './union/bytes-de-documentos.js';

const config = leerConfiguracion(process.env);
const [primero, segundo] = process.argv.slice(2);
try {
  if (primero === '--comprobar') {
    const respaldo = await Respaldo.abrir(resolve(segundo ?? '.'), config.claveDeRespaldo);
    await respaldo.comprobar();
    const { hechoEn, piezas } = respaldo.manifiesto;
    console.log(`Respaldo del ${hechoEn}: ${piezas.length} piezas, todas como se dejaron.`);
  } else await hacer(primero);
} catch (error) {
  if (!(error instanceof RespaldoDanado)) throw error;
  console.error(`El respaldo no sirve así: ${error.message}`);
  process.exitCode = 1;
}

async function hacer(pedida: string | undefined): Promise<void> {
  const ahora = new RelojDelSistema().ahora();
  const hora = new Date(ahora).toISOString().slice(0, 19).replaceAll(':', '');
  const carpeta = resolve(pedida ?? join(config.datos, 'respaldos', hora));
  if (existsSync(carpeta)) {
    console.error(`Ya hay algo en ${carpeta}: nombre otra carpeta.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(config.temporal, { recursive: true, mode: 0o700 });
  const { base } = abrirVolcado(config.bd, config.temporal);
  const bytes =
    config.archivos.clase === 'bd'
      ? null
      : new BytesDeDocumentos(new ArchivoEnCarpeta(config.archivos.ruta));
  const m = await respaldar({ base, bytes, frase: config.claveDeRespaldo }, carpeta, ahora);
  const total = m.piezas.reduce((suma, p) => suma + p.bytes, 0);
  console.log(
    `Respaldo en ${carpeta}: ${m.piezas.length} piezas, ${Math.ceil(total / 1024)} KiB, ` +
      `${m.sal === null ? 'sin cifrar' : 'cifrado'}.\n` +
      'Las llaves (MINGA_SECRETO, MINGA_CLAVES_PERSONALES) no van en él: guárdelas aparte.',
  );
}
