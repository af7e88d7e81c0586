import { Reloj } from '../engine/puertos/reloj.js';
import type { Instante } from '../engine/puertos/filas.js';

/**
 * The clock of the demonstration. While the past is being loaded it stands where each fact was recorded; afterwards it
 * runs, at the pace of the real one, from the date of the demonstration on.
 */
export class RelojDeDemostracion extends Reloj {
  private detenidoEn: Instante | null = null;
  private desfase = 0;

  constructor(
    private readonly real: Reloj,
    inicio: Instante,
  ) {
    super();
    this.andarDesde(inicio);
  }

  override ahora(): Instante {
    return this.detenidoEn ?? this.real.ahora() + this.desfase;
  }

  /** It stands still at that instant. */
  detenerEn(instante: Instante): void {
    this.detenidoEn = instante;
  }

  /** It runs on from that instant. */
  andarDesde(instante: Instante): void {
    this.detenidoEn = null;
    this.desfase = instante - this.real.ahora();
  }

  /** The real instant, to know how long the demonstration has been running. */
  ahoraReal(): Instante {
    return this.real.ahora();
  }
}
