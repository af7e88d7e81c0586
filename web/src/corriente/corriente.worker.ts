/** One stream for all the pages of this browser. Each page says for whom it looks; when that changes it is opened anew. */
import { abrirFuente, type Noticia } from './fuente';

const puertos = new Set<MessagePort>();
let fuente: EventSource | null = null;
let cuenta: string | null = null;

function contar(noticia: Noticia): void {
  if (noticia.clase === 'fin') {
    fuente?.close();
    fuente = null;
  }
  // A port, and no window: it has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  for (const puerto of puertos) puerto.postMessage(noticia);
}

function seguir(de: string): void {
  if (fuente !== null && cuenta === de && fuente.readyState !== EventSource.CLOSED) return;
  fuente?.close();
  cuenta = de;
  fuente = abrirFuente(contar);
}

globalThis.addEventListener('connect', (e) => {
  const [puerto] = (e as MessageEvent).ports;
  if (puerto === undefined) return;
  puertos.add(puerto);
  puerto.addEventListener('message', (m: MessageEvent<{ cuenta: string } | 'adios'>) => {
    if (m.data !== 'adios') return seguir(m.data.cuenta);
    puertos.delete(puerto);
    if (puertos.size > 0) return;
    fuente?.close();
    fuente = null;
  });
  puerto.start();
});
