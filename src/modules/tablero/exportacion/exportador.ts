import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PorExportar } from './por-exportar.js';

const TIEMPO_MS = 120_000;
const MEMORIA_MB = 1024;
const HILO = new URL('./hilo-de-exportacion.js', import.meta.url);

/** One file at a time, in a thread of its own; the next ones wait. */
@Injectable()
export class Exportador {
  /** Only what was built has the thread's file: the tests write where they are. */
  private readonly construido = existsSync(fileURLToPath(HILO));
  private turno: Promise<unknown> = Promise.resolve();

  escribir(e: PorExportar): Promise<Uint8Array> {
    const escrito = this.turno.then(() => (this.construido ? enHilo(e) : aqui(e)));
    this.turno = escrito.catch(() => null);
    return escrito;
  }
}

async function aqui(e: PorExportar): Promise<Uint8Array> {
  const { escribirExportacion } = await import('./escribir.js');
  return escribirExportacion(e);
}

function enHilo(e: PorExportar): Promise<Uint8Array> {
  return new Promise((bien, mal) => {
    const hilo = new Worker(HILO, {
      workerData: e,
      resourceLimits: { maxOldGenerationSizeMb: MEMORIA_MB },
    });
    const rendirse = (causa: unknown): void => {
      clearTimeout(reloj);
      mal(causa instanceof Error ? causa : new Error('The export ended without a file'));
      void hilo.terminate();
    };
    // permitido: the patience with one file; no term waits for it.
    const reloj = setTimeout(() => rendirse(new Error('The export takes too long')), TIEMPO_MS);
    hilo.once('message', (bytes: Uint8Array) => {
      clearTimeout(reloj);
      bien(bytes);
      void hilo.terminate();
    });
    hilo.once('error', rendirse);
    hilo.once('exit', rendirse);
  });
}
