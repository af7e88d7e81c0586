/** The stream itself, whoever holds it: the shared worker, or the one page that does it for the others. */
export interface Cambio {
  readonly raiz: string;
  readonly titular: string;
  readonly procesos: readonly string[];
  readonly secuencia: number;
}
export type Noticia =
  | { readonly clase: 'proceso'; readonly cambio: Cambio }
  /** Something was missed, or another person looks now: all is asked again. */
  | { readonly clase: 'releer' }
  | { readonly clase: 'fin' };

const DIRECCION = '/api/corriente';

export function abrirFuente(alLlegar: (noticia: Noticia) => void): EventSource {
  const fuente = new EventSource(DIRECCION);
  let abierta = false;
  fuente.addEventListener('proceso', (e: MessageEvent<string>) =>
    alLlegar({ clase: 'proceso', cambio: JSON.parse(e.data) as Cambio }),
  );
  fuente.addEventListener('releer', () => alLlegar({ clase: 'releer' }));
  // Other offices: the browser comes back by itself, and what it showed may be another thing now.
  fuente.addEventListener('cambio', () => alLlegar({ clase: 'releer' }));
  fuente.addEventListener('fin', () => {
    fuente.close();
    alLlegar({ clase: 'fin' });
  });
  fuente.addEventListener('abierta', () => {
    abierta = true;
  });
  fuente.addEventListener('error', () => {
    // Refused outright: no session. Cut: it comes back by itself, from where it was.
    if (fuente.readyState === EventSource.CLOSED && !abierta) alLlegar({ clase: 'fin' });
  });
  return fuente;
}
