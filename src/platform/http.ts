import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import type { NextFunction, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { v7 as uuidv7 } from 'uuid';
import { CifrasDeInstalacion } from './cifras-de-instalacion.js';
import type { Configuracion } from './configuracion.js';
import { esLegible } from './cuerpo-legible.js';
import { Ritmo } from './guardias/ritmo.js';
import { Metricas } from './metricas.js';
import { PaginasPublicas } from './paginas-publicas.js';
import { rutaAnotable, type Peticion } from './peticion.js';
import { Problema } from './problema.js';
import { servirPortal } from './portal-publico.js';
import { turnoDeLectores } from './turno-de-lectores.js';
import { servirWeb } from './web-estatica.js';

/** Enough for another to be standing in its place. */
const ESPERA_TRAS_EL_CIERRE_S = '30';

export interface Portero {
  /** From now on whoever comes is told that the service is out, as any other refusal is told. */
  dejarDeAtender(): void;
}

/** The manners of every request, before any module sees it. */
export function vestir(app: NestExpressApplication, config: Configuracion, pino: Logger): Portero {
  app.set('trust proxy', config.proxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(
    pinoHttp<Peticion, Response>({
      logger: pino,
      genReqId: (_p, r) => {
        const id = uuidv7();
        r.setHeader('X-Request-Id', id);
        return id;
      },
      // Neither the request nor its headers, whole: only what is said below.
      quietReqLogger: true,
      quietResLogger: true,
      serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
      customAttributeKeys: { reqId: 'peticion', responseTime: 'ms' },
      customSuccessMessage: () => 'atendida',
      customErrorMessage: () => 'atendida',
      customSuccessObject: (p, r, val: { readonly ms?: number }) => deLaPeticion(p, r, val),
      // The filter has already written what went wrong.
      customErrorObject: (p, r, _e, val: { readonly ms?: number }) => deLaPeticion(p, r, val),
      customLogLevel: (_p, r) => (r.statusCode >= 500 ? 'error' : 'info'),
    }),
  );
  const metricas = new Metricas(app.get(CifrasDeInstalacion));
  app.use(metricas.medir());
  const protecciones = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library writes its variables in a <style> of its own; no script can come that way.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.cookieSegura
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
  });
  let cerrando = false;
  app.use((p: Peticion, r: Response, siguiente: NextFunction) => {
    if (!cerrando) {
      siguiente();
      return;
    }
    // Asked again by this connection, nobody would be there.
    r.setHeader('Connection', 'close');
    const cabeceras = { 'Retry-After': ESPERA_TRAS_EL_CIERRE_S };
    protecciones(p, r, () => siguiente(new Problema('NO_DISPONIBLE', {}, {}, cabeceras)));
  });
  // After what measures, so that the waiting counts; before all that costs.
  app.use(turnoDeLectores(app.get(PaginasPublicas), app.get(Ritmo)));
  app.use(protecciones);
  app.use('/api', (_p: Peticion, r: Response, siguiente: NextFunction) => {
    // Answers depend on who asks: nobody in between keeps them.
    r.setHeader('Cache-Control', 'private, no-cache');
    r.setHeader('Vary', 'Cookie, Authorization, Accept-Language');
    siguiente();
  });
  app.use('/metricas', metricas.servir(config.claveDeMetricas));
  app.use(cookieParser());
  app.useBodyParser('json', { limit: '1mb', strict: true });
  app.use((p: Peticion, _r: Response, siguiente: NextFunction) => {
    if (esLegible(p.body)) siguiente();
    else siguiente(new Problema('CUERPO_ILEGIBLE'));
  });
  servirPortal(app, config);
  servirWeb(app, config.web);
  return {
    dejarDeAtender: () => {
      cerrando = true;
    },
  };
}

/** Of a request: who, what and how long; never its body, what follows `?` nor a secret on the way. */
const deLaPeticion = (p: Peticion, r: Response, { ms }: { readonly ms?: number }): object => ({
  metodo: p.method,
  ruta: rutaAnotable(p),
  estado: r.statusCode,
  cuenta: p.identidad?.cuentaId ?? null,
  ms,
});
