import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Calendario } from '../../../engine/puertos/calendario.js';
import { CONFIGURACION, type Configuracion } from '../../../platform/configuracion.js';
import { MemoriaDelTablero } from '../memoria-del-tablero.js';
import { TableroStore } from '../tablero-store.js';
import { atenderExportacion, type PedidoDeExportacion } from './pedido.js';

const TIEMPO_MS = 120_000;
const MEMORIA_MB = 1024;
/** It opens the database, and that is joined outside the modules. */
const HILO = new URL('../../../hilo-de-exportacion.js', import.meta.url);

export type DelHilo = { readonly bytes: Uint8Array } | { readonly error: string };

/**
 * One file at a time, in a thread of its own that reads with its own connection; the next ones wait. The thread stays
 * for the next file: it remembers the rows that have not changed.
 */
@Injectable()
export class Exportador implements OnModuleDestroy {
  /** Only what was built has the thread's file: the tests write where they are. */
  private readonly construido = existsSync(fileURLToPath(HILO));
  private turno: Promise<unknown> = Promise.resolve();
  private hilo: Worker | null = null;
  /** Whoever waits for the file being written. */
  private pendiente: ((r: Uint8Array | Error) => void) | null = null;

  constructor(
    @Inject(CONFIGURACION) private readonly config: Pick<Configuracion, 'bd'>,
    @Inject(TableroStore) private readonly store: TableroStore,
    @Inject(Calendario) private readonly calendario: Pick<Calendario, 'fecha'>,
  ) {}

  escribir(pedido: PedidoDeExportacion): Promise<Uint8Array> {
    const escrito = this.turno.then(async () =>
      this.construido
        ? this.enHilo(pedido)
        : atenderExportacion(new MemoriaDelTablero(this.store), this.calendario, pedido),
    );
    this.turno = escrito.catch(() => null);
    return escrito;
  }

  async onModuleDestroy(): Promise<void> {
    await this.dejar();
  }

  private enHilo(pedido: PedidoDeExportacion): Promise<Uint8Array> {
    const hilo = (this.hilo ??= this.nuevoHilo());
    return new Promise((bien, mal) => {
      const soltar = (): void => {
        clearTimeout(reloj);
        this.pendiente = null;
      };
      // permitido: the patience with one file; no term waits for it.
      const reloj = setTimeout(
        () => this.pendiente?.(new Error('The export takes too long')),
        TIEMPO_MS,
      );
      this.pendiente = (r) => {
        soltar();
        if (r instanceof Uint8Array) bien(r);
        else {
          mal(r);
          void this.dejar();
        }
      };
      // A thread's port has no origin: that is of windows.
      hilo.postMessage(pedido, []);
    });
  }

  private nuevoHilo(): Worker {
    const hilo = new Worker(HILO, {
      workerData: { bd: this.config.bd },
      resourceLimits: { maxOldGenerationSizeMb: MEMORIA_MB },
    });
    const decir = (r: Uint8Array | Error): void => {
      if (this.hilo === hilo) this.pendiente?.(r);
    };
    hilo.on('message', (r: DelHilo) => decir('error' in r ? new Error(r.error) : r.bytes));
    hilo.on('error', (error) => decir(error instanceof Error ? error : new Error(String(error))));
    hilo.on('exit', () => {
      decir(new Error('The export ended without a file'));
      if (this.hilo === hilo) this.hilo = null;
    });
    // It keeps nobody who wants to leave.
    hilo.unref();
    return hilo;
  }

  private async dejar(): Promise<void> {
    const { hilo } = this;
    this.hilo = null;
    await hilo?.terminate();
  }
}
