import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LectorDeTexto, NO_SE_LEE, type TextoLeido } from '../lector-de-texto.js';
import { leerArchivo } from './leer-archivo.js';

const TIEMPO_MS = 20_000;
const MEMORIA_MB = 384;
const HILO = new URL('./hilo-de-lectura.js', import.meta.url);

/**
 * Reads each file in a thread with its own memory and time: the thread that answers requests never waits for a PDF, and
 * a file made to hang its reader ends as «not read». One file at a time; the next ones wait.
 */
export class LectorEnHilo extends LectorDeTexto {
  /** Only what was built has the thread's file: the tests read where they are. */
  private readonly construido = existsSync(fileURLToPath(HILO));
  private turno: Promise<unknown> = Promise.resolve();

  override leer(bytes: Uint8Array, mime: string): Promise<TextoLeido> {
    const leido = this.turno.then(() =>
      this.construido ? enHilo(bytes, mime) : leerArchivo(bytes, mime).catch(() => NO_SE_LEE),
    );
    this.turno = leido;
    return leido;
  }
}

function enHilo(bytes: Uint8Array, mime: string): Promise<TextoLeido> {
  return new Promise((listo) => {
    const hilo = new Worker(HILO, {
      workerData: { bytes, mime },
      resourceLimits: { maxOldGenerationSizeMb: MEMORIA_MB },
      // What a reader says of a strange file is not of our log.
      stdout: true,
      stderr: true,
    });
    const terminar = (leido: TextoLeido): void => {
      clearTimeout(reloj);
      listo(leido);
      void hilo.terminate();
    };
    // permitido: the patience with one file; no term waits for it.
    const reloj = setTimeout(() => terminar(NO_SE_LEE), TIEMPO_MS);
    hilo.once('message', terminar);
    hilo.once('error', () => terminar(NO_SE_LEE));
    hilo.once('exit', () => terminar(NO_SE_LEE));
  });
}
