/**
 * `npm run verificar [-- <id de un proceso raíz>]`: does everything still say what happened? Chains, decisions, rows,
 * and the bytes of every document. Ends with 1 when something disagrees.
 */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Engine } from './engine/engine.js';
import { Archivo } from './modules/documentos/archivo.js';
import { leerConfiguracion } from './platform/configuracion.js';
import { conPartes } from './servicio.js';

const config = leerConfiguracion({ MINGA_REGISTRO: 'warn', ...process.env });
const raizId = process.argv[2];

const fallas = await conPartes(config, async (partes, persistencia) => {
  const { raices, lineas, discrepancias } = await partes.get(Engine).verificar(raizId);
  for (const d of discrepancias)
    console.log(`✗ ${d.raizId} ${d.secuencia ?? '–'} ${d.codigo} ${JSON.stringify(d.detalle)}`);
  console.log(
    `Bitácora: ${raices} procesos, ${lineas} asientos, ${discrepancias.length} discrepancias.`,
  );

  let archivos = 0;
  let alterados = 0;
  if (raizId === undefined) {
    const archivo = partes.get(Archivo);
    let despuesDe: string | null = null;
    for (;;) {
      const huellas: readonly string[] = await persistencia.documentos.huellas(despuesDe, 500);
      for (const sha256 of huellas) {
        archivos += 1;
        const falla = await revisar(archivo, sha256);
        if (falla === null) continue;
        alterados += 1;
        console.log(`✗ archivo ${sha256} ${falla}`);
      }
      despuesDe = huellas.at(-1) ?? null;
      if (despuesDe === null) break;
    }
    console.log(`Archivos: ${archivos} revisados, ${alterados} con problemas.`);
  }
  return discrepancias.length + alterados;
});
process.exitCode = fallas === 0 ? 0 : 1;

async function revisar(
  archivo: Archivo,
  sha256: string,
): Promise<'ARCHIVO_FALTA' | 'ARCHIVO_ALTERADO' | null> {
  const bytes = await archivo.leer(sha256);
  if (bytes === null) return 'ARCHIVO_FALTA';
  const hash = createHash('sha256');
  await pipeline(bytes, hash);
  return hash.digest('hex') === sha256 ? null : 'ARCHIVO_ALTERADO';
}
