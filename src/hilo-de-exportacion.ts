/**
 * A thread of its own for exports. It reads with a connection of its own, which cannot write, and remembers its rows: whoever
 * records waits neither for a query nor for a sheet. One file at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { fechaDeInstante } from './modules/calendario/zona.js';
import type { DelHilo } from './modules/tablero/exportacion/exportador.js';
import {
  atenderExportacion,
  type PedidoDeExportacion,
} from './modules/tablero/exportacion/pedido.js';
import { MemoriaDelTablero } from './modules/tablero/memoria-del-tablero.js';
import { abrirLectura } from './persistence/abrir-lectura.js';
import { cederElPaso } from './platform/ceder-el-paso.js';

cederElPaso();
const lectura = await abrirLectura((workerData as { readonly bd: string }).bd);
const memoria = new MemoriaDelTablero(lectura.tablero);

// A thread's port has no origin: that is of windows.
const responder = (r: DelHilo, ceden: ArrayBuffer[] = []): void => {
  parentPort?.postMessage(r, ceden);
};

async function atender(pedido: PedidoDeExportacion): Promise<void> {
  try {
    const hecho = await lectura.deUnaVez(() =>
      atenderExportacion(memoria, { fecha: fechaDeInstante }, pedido),
    );
    const bytes = new Uint8Array(hecho);
    responder({ bytes }, [bytes.buffer]);
  } catch (error) {
    responder({ error: error instanceof Error ? error.message : 'The export failed' });
  }
}

parentPort?.on('message', (pedido: PedidoDeExportacion) => void atender(pedido));
