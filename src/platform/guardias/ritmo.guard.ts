import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RITMO, type ClaseDeRitmo } from '../decoradores.js';
import type { Peticion } from '../peticion.js';
import { Ritmo } from './ritmo.js';

/** After the session guard: counts by account, or by address when there is none. */
@Injectable()
export class RitmoGuard implements CanActivate {
  constructor(
    @Inject(Ritmo) private readonly ritmo: Ritmo,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(ctx: ExecutionContext): Promise<boolean> {
    const p = ctx.switchToHttp().getRequest<Peticion>();
    const clave = p.identidad === undefined ? `ip:${p.ip ?? ''}` : `cuenta:${p.identidad.cuentaId}`;
    const propio = this.reflector.get<ClaseDeRitmo | undefined>(RITMO, ctx.getHandler());
    await this.ritmo.consumir('general', clave);
    if (propio !== undefined)
      await this.ritmo.consumir(propio, propio === 'sesion' ? `ip:${p.ip ?? ''}` : clave);
    return true;
  }
}
