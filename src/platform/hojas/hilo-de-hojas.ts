/** A thread of its own for one sheet: what somebody uploaded may be slow or swollen on purpose. */
import { parentPort, workerData } from 'node:worker_threads';
import { leerHojas } from './leer-hojas.js';

const { bytes } = workerData as { readonly bytes: Uint8Array };
try {
  parentPort?.postMessage({ hojas: await leerHojas(bytes) });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : 'No se pudo leer' });
}
