import { Inject, Injectable } from '@nestjs/common';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib';
import type { Challenge, Payload } from 'altcha-lib/types';
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Problema } from '../../platform/problema.js';

const DURA_MS = 30 * 60_000;
const FICHA_MINIMA_MS = 4_000;
const FICHA_MAXIMA_MS = 60 * 60_000;

/**
 * A proof of work asked of the browser that sends: nothing is asked of the person and nobody else is told of them.
 * Signed here, so none is kept until it is spent.
 */
@Injectable()
export class Retos {
  private readonly clave: string;

  constructor(
    @Inject(CONFIGURACION) private readonly config: Configuracion,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {
    this.clave = Buffer.from(
      hkdfSync('sha256', config.secreto, Buffer.alloc(0), 'minga/reto/1', 32),
    ).toString('hex');
  }

  nuevo(): Promise<Challenge> {
    return createChallenge({
      hmacKey: this.clave,
      maxnumber: this.config.reto,
      expires: new Date(this.reloj.ahora() + DURA_MS),
    });
  }

  /**
   * For who has no script to work with: it says when the form was asked for. Nobody writes in four seconds; and it
   * serves once, for an hour.
   */
  ficha(): string {
    const cuerpo = `${this.reloj.ahora()}.${randomBytes(9).toString('base64url')}`;
    return `${cuerpo}.${this.firma(cuerpo)}`;
  }

  /** @throws Problema 422 when it is not ours, or too young, or too old. */
  comprobarFicha(ficha: string): { readonly huella: string; readonly vence: number } {
    const corte = ficha.lastIndexOf('.');
    const cuerpo = ficha.slice(0, Math.max(corte, 0));
    const dada = Buffer.from(ficha.slice(corte + 1));
    const nuestra = Buffer.from(this.firma(cuerpo));
    const edad = this.reloj.ahora() - Number(cuerpo.split('.')[0]);
    if (
      dada.length !== nuestra.length ||
      !timingSafeEqual(dada, nuestra) ||
      !(edad >= FICHA_MINIMA_MS && edad <= FICHA_MAXIMA_MS)
    )
      throw new Problema('RETO_SIN_RESOLVER');
    return {
      huella: createHash('sha256').update(ficha).digest('hex'),
      vence: this.reloj.ahora() + FICHA_MAXIMA_MS,
    };
  }

  private firma(cuerpo: string): string {
    return createHmac('sha256', this.clave).update(`ficha/${cuerpo}`).digest('base64url');
  }

  /** What is kept so that it serves once. @throws Problema 422 when it was not solved, or is too old. */
  async comprobar(solucion: Payload): Promise<{ readonly huella: string; readonly vence: number }> {
    // Its time is told by our own clock.
    const vence = Number(extractParams(solucion)['expires']) * 1000;
    if (!(vence > this.reloj.ahora()) || !(await verifySolution(solucion, this.clave, false)))
      throw new Problema('RETO_SIN_RESOLVER');
    return {
      huella: createHash('sha256').update(solucion.signature).digest('hex'),
      vence,
    };
  }
}
