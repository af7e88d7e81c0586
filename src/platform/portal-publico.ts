import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codificacionPara, COMPRIMIR, type Codificacion } from './compresion.js';
import type { Configuracion } from './configuracion.js';
import { GALLETA_DE_SESION } from './galleta-de-sesion.js';
import { Ritmo } from './guardias/ritmo.js';
import { PaginasPublicas, type PaginaServida } from './paginas-publicas.js';
import { llevaCodigo, type Peticion } from './peticion.js';

/** Compressed once for as long as the page itself is kept. */
const comprimidas = new WeakMap<Buffer, Map<Codificacion, Promise<Buffer>>>();

/** What anybody may read from any other site's page: it carries nobody's session. */
const ABIERTO = /^\/(datos|api\/publico)(\/|$)/;

/** The public side of the door: pages that need neither session nor JavaScript, and what other sites may read. */
export function servirPortal(app: NestExpressApplication, config: Configuracion): void {
  const paginas = app.get(PaginasPublicas);
  const ritmo = app.get(Ritmo);

  app.use((p: Peticion, r: Response, siguiente: NextFunction) => {
    if (!ABIERTO.test(p.path)) {
      siguiente();
      return;
    }
    r.setHeader('Access-Control-Allow-Origin', '*');
    r.setHeader('Access-Control-Expose-Headers', 'ETag, Link, Retry-After');
    r.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    // Only reading is open: whatever writes there is asked from this site's own pages.
    if (p.method === 'OPTIONS' && p.headers['access-control-request-method'] !== undefined) {
      r.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
      r.setHeader('Access-Control-Allow-Headers', 'If-None-Match, Accept-Language');
      r.setHeader('Access-Control-Max-Age', '86400');
      r.status(204).end();
      return;
    }
    if (llevaCodigo(p)) r.setHeader('Cache-Control', 'private, no-store');
    else if (p.path.startsWith('/api/') && (p.method === 'GET' || p.method === 'HEAD')) {
      r.setHeader('Cache-Control', 'public, no-cache');
      r.setHeader('Vary', 'Accept-Language, Accept-Encoding');
      loQueHayAhora(p);
    }
    siguiente();
  });

  app.use((p: Peticion, r: Response, siguiente: NextFunction) => {
    const lee = p.method === 'GET' || p.method === 'HEAD';
    const esInicio = p.path === '/';
    const galletas = p.cookies as { readonly [k: string]: unknown } | undefined;
    // Who works here has their own first page at the same address.
    if (esInicio) r.setHeader('Vary', 'Cookie');
    if (
      !lee ||
      !paginas.atiende(p.path) ||
      (esInicio && typeof galletas?.[GALLETA_DE_SESION] === 'string')
    ) {
      siguiente();
      return;
    }
    atender(p, r).catch(siguiente);
  });

  async function atender(p: Peticion, r: Response): Promise<void> {
    await ritmo.consumir('general', `ip:${p.ip ?? ''}`);
    const pagina = await paginas.servir({
      camino: p.path,
      consulta: textos(p.query),
      sitio: sitioDe(p, config),
    });
    await responder(p, r, pagina);
  }
}

async function responder(p: Peticion, r: Response, pagina: PaginaServida): Promise<void> {
  r.setHeader('Cache-Control', 'public, no-cache');
  for (const [nombre, v] of Object.entries(pagina.cabeceras ?? {})) r.setHeader(nombre, v);
  r.vary('Accept-Encoding');
  r.type(pagina.tipo);
  r.status(pagina.estado);
  if (pagina.etag !== null) r.setHeader('ETag', pagina.etag);
  loQueHayAhora(p);
  if (pagina.etag !== null && p.fresh) {
    r.status(304).end();
    return;
  }
  const { cuerpo } = pagina;
  if (!Buffer.isBuffer(cuerpo)) {
    if (p.method === 'HEAD') r.end();
    else await pipeline(Readable.from(cuerpo), r);
    return;
  }
  const codificacion = /^(text|application\/(json|xml|atom|rss|ld|rdf|javascript))/.test(
    pagina.tipo,
  )
    ? codificacionPara(p)
    : null;
  const bytes = codificacion === null ? cuerpo : await comprimida(cuerpo, codificacion);
  if (codificacion !== null) r.setHeader('Content-Encoding', codificacion);
  r.setHeader('Content-Length', bytes.length);
  if (p.method === 'HEAD') r.end();
  else r.end(bytes);
}

function comprimida(cuerpo: Buffer, codificacion: Codificacion): Promise<Buffer> {
  let suyas = comprimidas.get(cuerpo);
  if (suyas === undefined) comprimidas.set(cuerpo, (suyas = new Map()));
  let una = suyas.get(codificacion);
  if (una === undefined) suyas.set(codificacion, (una = COMPRIMIR[codificacion](cuerpo)));
  return una;
}

/**
 * `no-cache` asks those in between to ask here, and here is asked: programs that send `If-None-Match` send it too, and a
 * 304 is what they hope for.
 */
function loQueHayAhora(p: Peticion): void {
  delete p.headers['cache-control'];
}

const textos = (consulta: unknown): { [k: string]: string } =>
  Object.fromEntries(
    Object.entries(consulta as { readonly [k: string]: unknown }).flatMap(([k, v]) =>
      typeof v === 'string' ? [[k, v.slice(0, 200)]] : [],
    ),
  );

/** The name of the request is believed only of this very machine: a link must not be made to lead elsewhere. */
function sitioDe(p: Peticion, config: Configuracion): string | null {
  if (config.url !== null) return config.url.href.replace(/\/$/, '');
  const anfitrion = p.headers.host ?? '';
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d{1,5})?$/i.test(anfitrion)
    ? `http://${anfitrion}`
    : null;
}
