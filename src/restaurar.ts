/**
 * `npm run restaurar -- <carpeta>`: puts a backup where `MINGA_BD` and `MINGA_ARCHIVOS` say, if there is nothing there.
 * The service must not be running. Then: `npm run migrar` if a newer version restores it, and `npm run verificar`.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ArchivoEnCarpeta } from './modules/documentos/archivo-en-carpeta.js';
import { RespaldoDanado } from './modules/respaldos/carpeta-de-respaldo.js';
import { DestinoOcupado, RespaldoDeOtraClase, restaurar } from './modules/respaldos/respaldar.js';
import { RespaldoMasNuevo } from './modules/respaldos/volcado-de-base.js';
import { abrirPersistencia } from './persistence/abrir.js';
import { abrirVolcado } from './persistence/respaldo/abrir-volcado.js';
import { leerConfiguracion } from './platform/configuracion.js';
import { BytesDeDocumentos } from './union/bytes-de-documentos.js';

const config = leerConfiguracion(process.env);
const carpeta = process.argv[2];
if (carpeta === undefined) {
  console.error('Diga qué carpeta: npm run restaurar -- <carpeta>');
  process.exitCode = 1;
} else await poner(resolve(carpeta));

async function poner(de: string): Promise<void> {
  mkdirSync(config.temporal, { recursive: true, mode: 0o700 });
  if (config.archivos.clase === 'carpeta')
    mkdirSync(config.archivos.ruta, { recursive: true, mode: 0o700 });
  const bytes =
    config.archivos.clase === 'bd'
      ? null
      : new BytesDeDocumentos(new ArchivoEnCarpeta(config.archivos.ruta));
  try {
    const m = await restaurar(
      { ...abrirVolcado(config.bd, config.temporal), bytes, frase: config.claveDeRespaldo },
      de,
      config.temporal,
    );
    console.log(`Restaurado el respaldo del ${m.hechoEn}.`);
    const pendientes = await porMigrar();
    if (pendientes.length > 0)
      console.log(`Es de una versión anterior (${pendientes.length} migraciones): npm run migrar`);
    console.log('Compruébelo antes de abrir la puerta: npm run verificar');
  } catch (error) {
    const frase = porQue(error);
    if (frase === null) throw error;
    console.error(frase);
    process.exitCode = 1;
  }
}

async function porMigrar(): Promise<readonly string[]> {
  const persistencia = await abrirPersistencia({ url: config.bd });
  try {
    return await persistencia.migracionesPendientes();
  } finally {
    await persistencia.cerrar();
  }
}

function porQue(error: unknown): string | null {
  if (error instanceof RespaldoDanado) return `El respaldo no sirve así: ${error.message}`;
  if (error instanceof DestinoOcupado)
    return 'No se restaura encima de nada: la base de destino debe estar vacía.';
  if (error instanceof RespaldoDeOtraClase)
    return `El respaldo es de otra clase (${error.message}): revise MINGA_BD y MINGA_ARCHIVOS.`;
  if (error instanceof RespaldoMasNuevo)
    return `El respaldo es de una versión más nueva: ${error.message}`;
  return null;
}
