import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIGURACION, type Configuracion } from '../configuracion.js';
import { Problema } from '../problema.js';

/** How often one may knock. Counted in the memory of each server: with several, each has its own count. */
@Injectable()
export class Ritmo {
  private readonly limites;

  constructor(@Inject(CONFIGURACION) { ritmo }: Configuracion) {
    const porMinuto = (points: number) => new RateLimiterMemory({ points, duration: 60 });
    this.limites = {
      general: porMinuto(ritmo.general),
      /** Logins and links from one address. */
      sesion: porMinuto(ritmo.sesion),
      /** Logins to one account, from anywhere: slow guessing from many addresses. */
      cuenta: new RateLimiterMemory({ points: ritmo.sesion, duration: 900 }),
      /** Codes tried for one account: a million of them, and three are good at any moment. */
      factor: new RateLimiterMemory({ points: Math.min(10, ritmo.sesion), duration: 900 }),
      /** Letters to recover one account: nobody's mailbox is filled by somebody else. */
      recuperacion: new RateLimiterMemory({ points: 3, duration: 3600 }),
      subidas: porMinuto(ritmo.subidas),
      /** What anybody sends without an account. */
      publico: porMinuto(ritmo.publico),
      /** A language model is slow and may cost money. */
      modelo: porMinuto(10),
    };
  }

  /** @throws Problema 429 with `Retry-After`. */
  async consumir(clase: keyof Ritmo['limites'], clave: string): Promise<void> {
    try {
      await this.limites[clase].consume(clave);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const segundos = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new Problema(
        'DEMASIADAS_PETICIONES',
        { segundos },
        {},
        { 'Retry-After': String(segundos) },
      );
    }
  }
}
