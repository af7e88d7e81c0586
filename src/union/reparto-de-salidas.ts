import { Inject, Injectable } from '@nestjs/common';
import type { FilaSalida } from '../engine/puertos/filas.js';
import { Mensajero } from '../engine/puertos/mensajero.js';
import { CartasDeAviso } from '../modules/canales/cartas-de-aviso.js';
import { NoticiasAAutores } from '../modules/propuestas/noticias-a-autores.js';
import { Despachos } from '../modules/webhooks/despachos.js';

/**
 * What the engine leaves to be told outside becomes rows of each channel, with retries of their own: letters for people,
 * dispatches for programs. Repeating it writes nothing twice.
 */
@Injectable()
export class RepartoDeSalidas extends Mensajero {
  constructor(
    @Inject(Despachos) private readonly despachos: Despachos,
    @Inject(CartasDeAviso) private readonly cartas: CartasDeAviso,
    @Inject(NoticiasAAutores) private readonly autores: NoticiasAAutores,
  ) {
    super();
  }

  override async entregar(salida: FilaSalida): Promise<void> {
    await this.despachos.encolar(salida);
    await this.cartas.encolar(salida);
    await this.autores.encolar(salida);
  }
}
