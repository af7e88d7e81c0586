/** The one door to the server: a typed client, the session's CSRF word, and refusals turned into errors. */
import i18n from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './esquema';
import { comoProblema, ErrorDeApi, problemaDe } from './problema';
import { unaVez } from './una-vez';

let csrf: string | null = null;
export const recordarCsrf = (valor: string | null): void => {
  csrf = valor;
};

const SIN_EFECTO = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers that every request carries. */
export function cabeceras(metodo: string): Record<string, string> {
  return {
    'Accept-Language': i18n.resolvedLanguage ?? 'es',
    ...(SIN_EFECTO.has(metodo) || csrf === null ? {} : { 'X-Minga-CSRF': csrf }),
  };
}

type AlPerderSesion = () => void;
const oyentes = new Set<AlPerderSesion>();
/** Called when the server stops knowing who asks (401): the session ended elsewhere or expired. */
export function alPerderSesion(oyente: AlPerderSesion): () => void {
  oyentes.add(oyente);
  return () => oyentes.delete(oyente);
}
export function avisarSesionPerdida(url: string): void {
  if (!url.includes('/api/sesion')) for (const oyente of oyentes) oyente();
}

const manera: Middleware = {
  onRequest({ request }) {
    for (const [nombre, valor] of Object.entries(cabeceras(request.method)))
      request.headers.set(nombre, valor);
    return request;
  },
  onResponse({ request, response }) {
    if (response.status === 401) avisarSesionPerdida(request.url);
  },
};

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: unaVez,
  credentials: 'same-origin',
  // What is fresh is known by the queries; the browser keeps nothing of anybody, in no language.
  cache: 'no-store',
  // `Content-Type: json` on an answer without body would be read as broken JSON.
  headers: { Accept: 'application/json, application/problem+json' },
});
api.use(manera);

type Respuesta<T> = { data?: T; error?: unknown; response: Response };

/** The body of an answer, or its refusal thrown. */
export async function pedir<T>(peticion: Promise<Respuesta<T>>): Promise<T> {
  let r: Respuesta<T>;
  try {
    r = await peticion;
  } catch (error) {
    throw new ErrorDeApi(problemaDe(error));
  }
  if (!r.response.ok) throw new ErrorDeApi(comoProblema(r.error, r.response));
  return r.data as T;
}
