import type { Request } from 'express';
import type { Identidad } from './identidad.js';
import type { Origen } from './origen.js';
import { elegirIdioma, findIdioma, type Idioma } from './textos/textos.js';

/** What the doors of the platform leave written on a request. */
export interface Peticion extends Request {
  /** Given by the log as it comes in. */
  readonly id: string;
  identidad?: Identidad;
  /** Left by the session guard on every request. */
  origen?: Origen;
}

/** Id of the request: in every answer, problem and log line. */
export const idDePeticion = (p: Peticion): string => p.id;
/**
 * The language chosen on the screens, which leave it in a cookie: a link to a file is followed by the browser, and says the
 * languages of the browser. What is public is kept by those in between, for everybody: it knows no cookie.
 */
export const idiomaDe = (p: Peticion): Idioma => {
  const galletas = p.cookies as { readonly [k: string]: unknown } | undefined;
  const elegido = rutaDe(p).startsWith('/api/publico/')
    ? undefined
    : findIdioma(galletas?.['minga-idioma']);
  return elegido ?? elegirIdioma(p.headers['accept-language']);
};
/** Path as asked, without what follows `?` (which may carry names). */
export const rutaDe = (p: Peticion): string => p.originalUrl.split('?', 1)[0] ?? '/';

const CON_CODIGO = /^(\/(?:api\/publico\/v1|participar)\/seguimiento\/)[^/]+/i;
/** Who has the code in this address follows a proposal and may have its data erased: to be kept nowhere. */
export const llevaCodigo = (p: Peticion): boolean => CON_CODIGO.test(rutaDe(p));
/** As it may be written down. */
export const rutaAnotable = (p: Peticion): string => rutaDe(p).replace(CON_CODIGO, '$1{codigo}');
