/** A thread of its own for one file: whoever records does not wait for whoever exports. */
import { parentPort, workerData } from 'node:worker_threads';
import { escribirExportacion } from './escribir.js';
import type { PorExportar } from './por-exportar.js';

const bytes = await escribirExportacion(workerData as PorExportar);
// A thread's port has no origin: that is of windows.
parentPort?.postMessage(new Uint8Array(bytes), []);
