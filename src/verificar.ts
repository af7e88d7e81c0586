/**
 * `npm run verificar [-- <id de un proceso raíz>]`: does everything still say what happened? Chains, decisions, rows,
 * and the bytes of every document. Ends with 1 when something disagrees.
 */
import 'reflect-metadata';
import { Engine } from './engine/engine.js';
import { Archivo } from './modules/documentos/archivo.js';
import { verificarArchivos } from './modules/documentos/verificar-archivos.js';
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

  if (raizId !== undefined) return discrepancias.length;
  const archivos = await verificarArchivos(partes.get(Archivo), persistencia.documentos);
  for (const { sha256, codigo } of archivos.fallas) console.log(`✗ archivo ${sha256} ${codigo}`);
  console.log(
    `Archivos: ${archivos.archivos} revisados, ${archivos.fallas.length} con problemas; ` +
      `retirados de publicación: ${archivos.ocultos} ocultos, ${archivos.borrados} borrados.`,
  );
  return discrepancias.length + archivos.fallas.length;
});
process.exitCode = fallas === 0 ? 0 : 1;
