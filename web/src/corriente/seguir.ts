/**
 * News for this page, over one stream for the whole browser: a shared worker holds it. Where there is none (some
 * phones), the pages agree on one that holds it and tells the others; and where they cannot agree, each has its own.
 */
import { abrirFuente, type Noticia } from './fuente';

type AlLlegar = (noticia: Noticia) => void;
const NOMBRE = 'minga-corriente';

export function seguirCorriente(cuenta: string, alLlegar: AlLlegar): () => void {
  if (typeof SharedWorker === 'function') {
    try {
      return conTrabajador(cuenta, alLlegar);
    } catch {
      // Forbidden here: as if there were none.
    }
  }
  const { locks } = navigator as { locks?: LockManager };
  return locks !== undefined && typeof BroadcastChannel === 'function'
    ? entrePaginas(cuenta, alLlegar, locks)
    : sola(alLlegar);
}

function conTrabajador(cuenta: string, alLlegar: AlLlegar): () => void {
  const trabajador = new SharedWorker(new URL('./corriente.worker.ts', import.meta.url), {
    type: 'module',
    name: 'minga-corriente',
  });
  const { port } = trabajador;
  port.addEventListener('message', (e: MessageEvent<Noticia>) => alLlegar(e.data));
  port.start();
  port.postMessage({ cuenta });
  const despedirse = (): void => port.postMessage('adios');
  globalThis.addEventListener('pagehide', despedirse);
  return () => {
    globalThis.removeEventListener('pagehide', despedirse);
    despedirse();
    port.close();
  };
}

function entrePaginas(cuenta: string, alLlegar: AlLlegar, locks: LockManager): () => void {
  const canal = new BroadcastChannel(`${NOMBRE}-${cuenta}`);
  const fin = new AbortController();
  canal.addEventListener('message', (e: MessageEvent<Noticia>) => alLlegar(e.data));
  // Whoever gets the turn holds the stream until its page closes; then the next one gets it.
  void locks
    .request(
      `${NOMBRE}-${cuenta}`,
      { signal: fin.signal },
      () =>
        new Promise<void>((soltar) => {
          const fuente = abrirFuente((n) => {
            alLlegar(n);
            // Heard by this origin alone.
            // oxlint-disable-next-line unicorn/require-post-message-target-origin
            canal.postMessage(n);
          });
          fin.signal.addEventListener('abort', () => {
            fuente.close();
            soltar();
          });
        }),
    )
    .catch(() => {});
  return () => {
    fin.abort();
    canal.close();
  };
}

function sola(alLlegar: AlLlegar): () => void {
  const fuente = abrirFuente(alLlegar);
  return () => fuente.close();
}
