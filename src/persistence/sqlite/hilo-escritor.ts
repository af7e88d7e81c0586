import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Conflicto } from '../conflicto.js';
import type { OrdenEscrita } from './orden-escrita.js';
import { aplanar } from './ordenes-en-plano.js';

/** What became of each command, in their order: written, overtaken, or what the database said. */
export type Suerte =
  'escrita' | 'sobrepasada' | { readonly mensaje: string; readonly codigo: string | undefined };

interface Pedido {
  readonly cumplir: () => void;
  readonly fallar: (error: unknown) => void;
}

const HILO_DE_ESCRITURA = new URL('./hilo-de-escritura.js', import.meta.url);
/** Commands sent at once, if there are so many: each sending wakes the thread. */
const TROZO = 16;

/**
 * A thread that writes commands while this one decides the next. It writes those that reached it in one commit, and says
 * what became of each. It comes up when it is first called for, and nobody waits for that: see `listo`.
 */
export class HiloEscritor {
  private hilo: Worker | null = null;
  private estado: 'sinAbrir' | 'abriendo' | 'listo' | 'caido';
  private readonly pedidos: Pedido[] = [];
  private trozo: OrdenEscrita[] = [];
  private programado = false;
  private seguir = (): void => undefined;

  constructor(
    private readonly archivo: string,
    private readonly donde: URL = HILO_DE_ESCRITURA,
  ) {
    // Only what was built has the thread's file: without it, everything is written here.
    this.estado = existsSync(fileURLToPath(donde)) ? 'sinAbrir' : 'caido';
  }

  get listo(): boolean {
    return this.estado === 'listo';
  }

  /** Commands on their way. */
  get vuelan(): number {
    return this.pedidos.length;
  }

  /** What is done when nothing is on its way any more. */
  alVaciarse(seguir: () => void): void {
    this.seguir = seguir;
  }

  /** Settles when it is up, or when it cannot be: nobody needs to wait. */
  async abrir(): Promise<void> {
    if (this.estado !== 'sinAbrir') return;
    this.estado = 'abriendo';
    const hilo = new Worker(this.donde, { workerData: { archivo: this.archivo } });
    this.hilo = hilo;
    // The process does not live for it: whoever waits for an answer keeps it alive.
    hilo.unref();
    await new Promise<void>((arriba) => {
      const caer = (porque: unknown): void => {
        this.caer(porque);
        arriba();
      };
      hilo.once('error', caer);
      hilo.once('exit', () => caer(new Error('El hilo que escribe se detuvo')));
      hilo.once('message', () => {
        hilo.on('message', (suertes: readonly Suerte[]) => this.responder(suertes));
        if (this.estado === 'abriendo') this.estado = 'listo';
        arriba();
      });
    });
  }

  escribir(orden: OrdenEscrita, pedido: Pedido): void {
    if (this.pedidos.length === 0) this.hilo!.ref();
    this.pedidos.push(pedido);
    this.trozo.push(orden);
    if (this.trozo.length >= TROZO) this.enviar();
    else if (!this.programado) {
      this.programado = true;
      setImmediate(() => {
        this.programado = false;
        this.enviar();
      });
    }
  }

  /** After what is on its way has been answered. */
  async cerrar(): Promise<void> {
    const { hilo } = this;
    this.estado = 'caido';
    if (hilo === null) return;
    const fin = new Promise((r) => hilo.once('exit', r));
    hilo.ref();
    hilo.postMessage(null, []);
    await fin;
  }

  private enviar(): void {
    if (this.trozo.length === 0 || this.hilo === null) return;
    this.hilo.postMessage(aplanar(this.trozo), []);
    this.trozo = [];
  }

  private responder(suertes: readonly Suerte[]): void {
    for (const [i, pedido] of this.pedidos.splice(0, suertes.length).entries()) {
      const suerte = suertes[i]!;
      if (suerte === 'escrita') pedido.cumplir();
      else if (suerte === 'sobrepasada') pedido.fallar(new Conflicto('hilo', true));
      else pedido.fallar(Object.assign(new Error(suerte.mensaje), { code: suerte.codigo }));
    }
    if (this.pedidos.length > 0) return;
    this.hilo?.unref();
    this.seguir();
  }

  /** Nobody knows whether what was on its way was written: its keys will say, when it is sent again. */
  private caer(error: unknown): void {
    this.estado = 'caido';
    this.hilo = null;
    this.trozo = [];
    for (const { fallar } of this.pedidos.splice(0)) fallar(error);
    this.seguir();
  }
}
