import { Reloj } from '../engine/puertos/reloj.js';

/** The clock of this machine. With SQLite there is no other. */
export class RelojDelSistema extends Reloj {
  override ahora(): number {
    // permitido: this is the clock.
    return Date.now();
  }
}
