import { Reloj } from '../engine/puertos/reloj.js';
import type { Instante } from '../engine/puertos/filas.js';

/** It always says the same instant: what is photographed today and tomorrow is the same picture. */
export class RelojQuieto extends Reloj {
  constructor(private readonly instante: Instante) {
    super();
  }
  override ahora(): Instante {
    return this.instante;
  }
}
