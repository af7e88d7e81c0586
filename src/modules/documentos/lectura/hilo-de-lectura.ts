/** A thread of its own for one file: what somebody uploaded may be slow or broken on purpose. */
import { parentPort, workerData } from 'node:worker_threads';
import { NO_SE_LEE } from '../lector-de-texto.js';
import { leerArchivo } from './leer-archivo.js';

const { bytes, mime } = workerData as { readonly bytes: Uint8Array; readonly mime: string };
// A thread's port has no origin: that is of windows.
parentPort?.postMessage(await leerArchivo(bytes, mime).catch(() => NO_SE_LEE), []);
