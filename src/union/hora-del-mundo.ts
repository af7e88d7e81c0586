import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from '../engine/puertos/reloj.js';
import type { HoraReal } from '../modules/sesion/hora-real.js';
import { CONFIGURACION, type Configuracion } from '../platform/configuracion.js';

/** The service's clock is right everywhere but in the demonstration, whose day is another. */
@Injectable()
export class HoraDelMundo implements HoraReal {
  constructor(
    @Inject(CONFIGURACION) private readonly config: Configuracion,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  ahora(): number {
    // permitido: telephones compute codes with the hour of the world, not with the demonstration's.
    return this.config.perfil === 'demo' ? Date.now() : this.reloj.ahora();
  }
}
