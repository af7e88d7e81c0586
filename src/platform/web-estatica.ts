import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';

const COMPRESIONES = [
  { codificacion: 'br', sufijo: '.br' },
  { codificacion: 'gzip', sufijo: '.gz' },
] as const;
/** What the service itself answers: an unknown path there is a 404, not the application's page. */
const DE_PROGRAMAS = /^\/(api|salud|metricas|problemas|formulario)(\/|$)/;

/**
 * The built web, if it was built. Files whose name carries their fingerprint are kept for ever by the browser; the
 * page itself is asked again each time, and stands for every path the application draws; for a path it does not draw
 * the same page says so, and the answer is a 404.
 */
export function servirWeb(app: NestExpressApplication, carpeta: string): void {
  const direcciones = join(carpeta, 'direcciones.json');
  if (!existsSync(join(carpeta, 'index.html')) || !existsSync(direcciones)) return;
  const deLaAplicacion = direccionesDe(direcciones);
  const hayComprimidos = new Map<string, boolean>();
  const existe = (ruta: string): boolean => {
    let hay = hayComprimidos.get(ruta);
    if (hay === undefined) hayComprimidos.set(ruta, (hay = existsSync(ruta)));
    return hay;
  };
  const cabeceras = (r: Response, ruta: string): void => {
    const conHuella = ruta.includes(`${sep}assets${sep}`);
    r.setHeader('Cache-Control', conHuella ? 'public, max-age=31536000, immutable' : 'no-cache');
  };

  const web = express.Router();
  web.use((p: Request, r: Response, siguiente: NextFunction) => {
    if (p.method !== 'GET' && p.method !== 'HEAD') {
      siguiente();
      return;
    }
    const archivo = archivoDe(carpeta, p.path);
    const comprimido =
      archivo === null
        ? undefined
        : COMPRESIONES.find(
            (c) => p.acceptsEncodings(c.codificacion) !== false && existe(archivo + c.sufijo),
          );
    if (archivo === null || comprimido === undefined) {
      siguiente();
      return;
    }
    r.type(archivo.slice(archivo.lastIndexOf('.')));
    r.setHeader('Content-Encoding', comprimido.codificacion);
    r.setHeader('Vary', 'Accept-Encoding');
    cabeceras(r, archivo);
    r.sendFile(
      archivo + comprimido.sufijo,
      { dotfiles: 'deny', cacheControl: false },
      (error?: Error) => {
        if (error !== undefined) siguiente(error);
      },
    );
  });
  web.use(express.static(carpeta, { index: false, dotfiles: 'ignore', setHeaders: cabeceras }));
  web.use((p: Request, r: Response, siguiente: NextFunction) => {
    const esPagina = p.method === 'GET' && p.accepts('html') !== false;
    // A missing script or image is missing; only a path without extension is one of the application's.
    if (!esPagina || /\.\w+$/.test(p.path)) {
      siguiente();
      return;
    }
    r.status(deLaAplicacion.some((d) => d.test(p.path)) ? 200 : 404);
    r.setHeader('Cache-Control', 'no-cache');
    r.sendFile(join(carpeta, 'index.html'), { cacheControl: false });
  });

  // What the service answers is not looked for on the disk: that was a visit to it for each question of the API.
  app.use((p: Request, r: Response, siguiente: NextFunction) => {
    if (DE_PROGRAMAS.test(p.path)) siguiente();
    else web(p, r, siguiente);
  });
}

/** The addresses the build wrote down (`/gobiernos/:titularId`), read as the application's router reads them. */
function direccionesDe(archivo: string): readonly RegExp[] {
  const escritas = JSON.parse(readFileSync(archivo, 'utf8')) as readonly string[];
  return escritas.map((d) => new RegExp(`^${d.replaceAll(/:[^/]+/g, '[^/]+')}/?$`, 'i'));
}

/** The file a path names, inside the folder; null when it would lie outside or names none. */
function archivoDe(carpeta: string, camino: string): string | null {
  let limpio: string;
  try {
    limpio = normalize(decodeURIComponent(camino));
  } catch {
    return null;
  }
  if (limpio.includes('\0') || limpio.split(sep).includes('..') || !/\.\w+$/.test(limpio))
    return null;
  return join(carpeta, limpio);
}
