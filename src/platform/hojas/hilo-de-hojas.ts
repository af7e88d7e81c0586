/** A thread of its own for one sheet: what somebody uploaded may be slow or swollen on purpose. */
import { parentPort, workerData } from 'node:worker_threads';
import { leerHojas } from './leer-hojas.js';

// A thread's port has no origin: that is of windows.
const responder = (r: object): void => {
  parentPort?.postMessage(r, []);
};

const { bytes } = workerData as { readonly bytes: Uint8Array };
try {
  responder({ hojas: await leerHojas(bytes) });
} catch (error) {
  responder({ error: error instanceof Error ? error.message : 'No se pudo leer' });
}
