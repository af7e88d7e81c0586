/**
 * `npm run verificar [-- <id de un proceso raíz>]`: does everything still say what happened? Chains, decisions, rows,
 * and the bytes of every document. What disagrees is said as it is found, and how far it got, on the other channel.
 * Ends with 1 when something disagrees.
 */
import 'reflect-metadata';
import { Engine } from './engine/engine.js';
import { Archivo } from './modules/documentos/archivo.js';
import { verificarArchivos } from './modules/documentos/verificar-archivos.js';
import { leerConfiguracion } from './platform/configuracion.js';
import { conPartes } from './servicio.js';

/** On a screen it is written over; in a log, a line now and then. */
const CADA_MS = process.stderr.isTTY ? 200 : 10_000;

const config = leerConfiguracion({ MINGA_REGISTRO: 'warn', ...process.env });
const raizId = process.argv[2];

const fallas = await conPartes(config, async (partes, persistencia) => {
  const engine = partes.get(Engine);
  const total = raizId === undefined ? await engine.porVerificar() : null;
  const empezado = performance.now();
  let dicho = empezado;
  let raices = 0;
  let lineas = 0;
  let discrepancias = 0;
  for await (const r of engine.verificarUnaAUna(raizId)) {
    raices += 1;
    lineas += r.lineas;
    discrepancias += r.discrepancias.length;
    for (const d of r.discrepancias)
      console.log(`✗ ${d.raizId} ${d.secuencia ?? '–'} ${d.codigo} ${JSON.stringify(d.detalle)}`);
    const ahora = performance.now();
    if (total === null || (ahora - dicho < CADA_MS && raices < total.raices)) continue;
    dicho = ahora;
    decir(raices, lineas, total, (ahora - empezado) / 1000);
  }
  if (total !== null && process.stderr.isTTY) process.stderr.write('\n');
  console.log(`Bitácora: ${raices} procesos, ${lineas} asientos, ${discrepancias} discrepancias.`);

  if (raizId !== undefined) return discrepancias;
  const archivos = await verificarArchivos(partes.get(Archivo), persistencia.referenciasAlArchivo);
  for (const { sha256, codigo } of archivos.fallas) console.log(`✗ archivo ${sha256} ${codigo}`);
  console.log(
    `Archivos: ${archivos.archivos} revisados, ${archivos.fallas.length} con problemas; ` +
      `retirados de publicación: ${archivos.ocultos} ocultos, ${archivos.borrados} borrados.`,
  );
  return discrepancias + archivos.fallas.length;
});
process.exitCode = fallas === 0 ? 0 : 1;

function decir(
  raices: number,
  lineas: number,
  total: { readonly raices: number; readonly lineas: number },
  segundos: number,
): void {
  const parte = total.lineas === 0 ? 100 : Math.floor((100 * lineas) / total.lineas);
  const porSegundo = Math.round(lineas / Math.max(segundos, 0.001));
  const aviso = `Verificando: ${parte} %, ${raices} de ${total.raices} procesos, ${lineas} de ${total.lineas} asientos (${porSegundo}/s)`;
  process.stderr.write(process.stderr.isTTY ? `\r${aviso}  ` : `${aviso}\n`);
}
