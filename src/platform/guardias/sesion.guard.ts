import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { timingSafeEqual } from 'node:crypto';
import { CONFIGURACION, type Configuracion } from '../configuracion.js';
import { ANTES_DEL_FACTOR, DE_PERSONA, PUBLICA } from '../decoradores.js';
import { GALLETA_DE_SESION } from '../galleta-de-sesion.js';
import { Autenticador, type Identidad } from '../identidad.js';
import { HuellaDeRed } from '../origen.js';
import type { Peticion } from '../peticion.js';
import { Problema } from '../problema.js';

const INOCUOS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who it is, and whether the request is really theirs. A bearer token needs no more; a cookie that changes something
 * must come with the session's CSRF value in `X-Minga-CSRF`, and not from another site.
 */
@Injectable()
export class SesionGuard implements CanActivate {
  private readonly redes: HuellaDeRed;

  constructor(
    @Inject(Autenticador) private readonly autenticador: Autenticador,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CONFIGURACION) { secreto }: Configuracion,
  ) {
    this.redes = new HuellaDeRed(secreto);
  }

  async canActivate(ctx: ExecutionContext): Promise<boolean> {
    const p = ctx.switchToHttp().getRequest<Peticion>();
    const origen = this.redes.origen(p);
    p.origen = origen;
    const publica = this.marca(ctx, PUBLICA);
    // Even without a session yet: another site must not log somebody in as somebody else.
    if (!INOCUOS.has(p.method) && p.headers['sec-fetch-site'] === 'cross-site')
      throw new Problema('CSRF_INVALIDO');

    const portador = /^Bearer\s+(mng_[\w-]{20,200})$/i.exec(p.headers.authorization ?? '')?.[1];
    if (p.headers.authorization !== undefined && portador === undefined && !publica)
      throw sinSesion();
    const galleta = (p.cookies as { readonly [k: string]: unknown } | undefined)?.[
      GALLETA_DE_SESION
    ];
    const identidad =
      portador !== undefined
        ? await this.autenticador.identificar(portador, 'programa', origen)
        : typeof galleta === 'string'
          ? await this.autenticador.identificar(galleta, 'web', origen)
          : null;
    if (identidad === null) {
      if (publica) return true;
      throw sinSesion();
    }
    p.identidad = identidad;
    if (publica) return true;
    if (identidad.sesion.clase === 'web' && !INOCUOS.has(p.method))
      exigirCsrf(identidad.sesion.csrf, p.headers['x-minga-csrf']);
    this.exigirAlcance(ctx, identidad, p.method);
    return true;
  }

  /** What the token or the half-proven session may not do, whatever the offices of its account. */
  private exigirAlcance(ctx: ExecutionContext, { sesion }: Identidad, metodo: string): void {
    if (sesion.via === 'ficha' && this.marca(ctx, DE_PERSONA))
      throw new Problema('FICHA_SIN_ALCANCE');
    if (sesion.soloLectura && !INOCUOS.has(metodo)) throw new Problema('FICHA_SIN_ALCANCE');
    if (sesion.faltaSegundoFactor && !this.marca(ctx, ANTES_DEL_FACTOR))
      throw new Problema('SEGUNDO_FACTOR_OBLIGATORIO');
  }

  private marca(ctx: ExecutionContext, nombre: string): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(nombre, [
        ctx.getHandler(),
        ctx.getClass(),
      ]) === true
    );
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
