import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { trabajar, type Obrado, type Trabajo } from './lectura-de-archivo.js';

const TIEMPO_MS = 15_000;
const MEMORIA_MB = 512;
const HILO = new URL('./hilo-de-archivos.js', import.meta.url);

/** It took more time or memory than any file a person draws. */
export class ArchivoDesmedido extends Error {
  override readonly name = 'ArchivoDesmedido';
}

/**
 * Files worked on in a thread of their own, one after the other: the thread that answers requests never waits for one.
 * The thread stays for the next file; one that goes beyond its time or its memory is ended with it.
 */
export class ArchivosEnHilo {
  private hilo: Promise<Worker> | null = null;
  private turno: Promise<unknown> = Promise.resolve();

  constructor(
    /** Null: only what was built has the thread's file, and the tests work where they are. */
    private readonly archivo: URL | null = existsSync(fileURLToPath(HILO)) ? HILO : null,
    private readonly tiempoMs = TIEMPO_MS,
    private readonly memoriaMb = MEMORIA_MB,
  ) {}

  /** @throws ArchivoDesmedido */
  hacer<Q extends Trabajo['que']>(trabajo: Trabajo & { readonly que: Q }): Promise<Obrado[Q]> {
    const hecho = this.turno.then(() =>
      this.archivo === null ? trabajar(trabajo) : this.enHilo(trabajo),
    );
    this.turno = hecho.catch(() => undefined);
    return hecho as Promise<Obrado[Q]>;
  }

  async cerrar(): Promise<void> {
    const hilo = await this.hilo?.catch(() => null);
    this.hilo = null;
    await hilo?.terminate();
  }

  private async enHilo(trabajo: Trabajo): Promise<unknown> {
    const hilo = await (this.hilo ??= this.abrir());
    return new Promise((bien, mal) => {
      const acabar = (): void => {
        clearTimeout(reloj);
        hilo.off('message', oir).off('error', fallar).off('exit', rendirse);
        hilo.unref();
      };
      const soltar = (porque: Error): void => {
        acabar();
        // Whatever it was doing ends with it; the next file has another.
        this.hilo = null;
        void hilo.terminate();
        mal(porque);
      };
      const rendirse = (): void => soltar(new ArchivoDesmedido());
      const fallar = (e: NodeJS.ErrnoException): void =>
        soltar(e.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ArchivoDesmedido() : e);
      const oir = ({ hecho, error }: { hecho?: unknown; error?: string }): void => {
        acabar();
        if (error === undefined) bien(hecho);
        else mal(new Error(error));
      };
      // permitido: the patience with one file; no term waits for it.
      const reloj = setTimeout(rendirse, this.tiempoMs);
      hilo.on('message', oir).on('error', fallar).on('exit', rendirse);
      hilo.ref();
      hilo.postMessage(trabajo, []);
    });
  }

  /** Ready to work: what its coming up takes is of no file. */
  private abrir(): Promise<Worker> {
    const hilo = new Worker(this.archivo!, {
      resourceLimits: { maxOldGenerationSizeMb: this.memoriaMb },
      // What a reader says of a strange file is not of our log.
      stdout: true,
      stderr: true,
    });
    return new Promise((bien, mal) => {
      const fallar = (porque: unknown): void => {
        this.hilo = null;
        mal(
          porque instanceof Error
            ? porque
            : new Error(`the thread of files ended (${String(porque)})`),
        );
      };
      hilo.once('error', fallar).once('exit', fallar);
      hilo.once('message', () => {
        hilo.off('error', fallar).off('exit', fallar);
        bien(hilo);
      });
    });
  }
}
