import { idDePeticion, idiomaDe, rutaDe, type Peticion } from './peticion.js';
import type { Problema } from './problema.js';
import type { Idioma } from './textos/textos.js';

/** A refusal, as whoever reads pages is to be told it. */
export interface Rechazo {
  readonly problema: Problema;
  readonly camino: string;
  /** What the address itself asks for after `?idioma=`, unread. */
  readonly pedido: unknown;
  readonly delNavegador: Idioma;
  /** Something was sent, and whoever typed it fears for it. */
  readonly envia: boolean;
  readonly peticion: string;
}

/** What is told as a page to who reads pages. A module is behind it. */
export abstract class PaginasDeRechazo {
  /** Is what was refused at this path reached by people, with nothing but a browser? */
  abstract atiende(camino: string, problema: Problema): boolean;
  abstract escribir(rechazo: Rechazo): string;
}

/** A program says which JSON it wants or that anything will do; only a browser going somewhere prefers HTML. */
export const prefierePagina = (p: Peticion): boolean =>
  p.accepts(['application/problem+json', 'application/json', 'text/html']) === 'text/html';

export const rechazoDe = (problema: Problema, p: Peticion): Rechazo => ({
  problema,
  camino: rutaDe(p),
  pedido: p.query['idioma'],
  delNavegador: idiomaDe(p),
  envia: p.method === 'POST',
  peticion: idDePeticion(p),
});
