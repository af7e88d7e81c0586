/** The thread where uploaded files are read: what somebody drew may be slow or huge on purpose. */
import { parentPort } from 'node:worker_threads';
import { trabajar, type Trabajo } from './lectura-de-archivo.js';

// A thread's port has no origin: that is of windows.
const decir = (dicho: unknown): void => parentPort?.postMessage(dicho, []);

parentPort?.on('message', (trabajo: Trabajo) => {
  trabajar(trabajo).then(
    (hecho) => decir({ hecho }),
    (error: unknown) => decir({ error: (error as Error).message }),
  );
});
decir({ listo: true });
