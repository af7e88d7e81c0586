import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { timingSafeEqual } from 'node:crypto';
import { PUBLICA } from '../decoradores.js';
import { GALLETA_DE_SESION } from '../galleta-de-sesion.js';
import { Autenticador } from '../identidad.js';
import type { Peticion } from '../peticion.js';
import { Problema } from '../problema.js';

const INOCUOS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who it is, and whether the request is really theirs. A bearer token needs no more; a cookie that changes something
 * must come with the session's CSRF value in `X-Minga-CSRF`, and not from another site.
 */
@Injectable()
export class SesionGuard implements CanActivate {
  constructor(
    @Inject(Autenticador) private readonly autenticador: Autenticador,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(ctx: ExecutionContext): Promise<boolean> {
    const p = ctx.switchToHttp().getRequest<Peticion>();
    const publica = this.reflector.getAllAndOverride<boolean | undefined>(PUBLICA, [
      ctx.getHandler(),
      ctx.getClass(),
    ]);
    // Even without a session yet: another site must not log somebody in as somebody else.
    if (!INOCUOS.has(p.method) && p.headers['sec-fetch-site'] === 'cross-site')
      throw new Problema('CSRF_INVALIDO');

    const portador = /^Bearer\s+(mng_[\w-]{20,200})$/i.exec(p.headers.authorization ?? '')?.[1];
    if (p.headers.authorization !== undefined && portador === undefined && publica !== true)
      throw sinSesion();
    const galleta = (p.cookies as { readonly [k: string]: unknown } | undefined)?.[
      GALLETA_DE_SESION
    ];
    const identidad =
      portador !== undefined
        ? await this.autenticador.identificar(portador, 'programa')
        : typeof galleta === 'string'
          ? await this.autenticador.identificar(galleta, 'web')
          : null;
    if (identidad === null) {
      if (publica === true) return true;
      throw sinSesion();
    }
    p.identidad = identidad;
    if (identidad.sesion.clase === 'web' && !INOCUOS.has(p.method) && publica !== true)
      exigirCsrf(identidad.sesion.csrf, p.headers['x-minga-csrf']);
    return true;
  }
}

const sinSesion = (): Problema =>
  new Problema('SIN_SESION', {}, {}, { 'WWW-Authenticate': 'Bearer realm="minga"' });

function exigirCsrf(esperado: string | null, dado: string | readonly string[] | undefined): void {
  const a = Buffer.from(esperado ?? '');
  const b = Buffer.from(typeof dado === 'string' ? dado : '');
  if (a.length === 0 || a.length !== b.length || !timingSafeEqual(a, b))
    throw new Problema('CSRF_INVALIDO');
}
