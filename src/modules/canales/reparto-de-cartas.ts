import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { esperaTras } from '../../engine/salidas.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { CartaStore, type Carta } from './carta-store.js';
import { CartaRechazada, type Cartero } from './cartero.js';
import { CarteroSmtp, codigoDeFalla } from './cartero-smtp.js';
import { CorreoPorCartas } from './correo-por-cartas.js';

const ARRIENDO_MS = 120_000;
/** With doubling waits: about three days. After that it stays as failed until somebody sends it again. */
const INTENTOS = 22;
const SE_GUARDAN_MS = 180 * 24 * 3_600_000;

/** Takes the letters outside: at least once, always with the same Message-ID. */
@Injectable()
export class RepartoDeCartas implements OnModuleDestroy {
  private readonly arrendatario: string;
  private readonly cartero: Cartero | null;

  constructor(
    @Inject(CartaStore) private readonly store: CartaStore,
    @Inject(CorreoPorCartas) private readonly correo: CorreoPorCartas,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) ids: Ids,
    @Inject(CONFIGURACION) config: Configuracion,
  ) {
    this.arrendatario = ids.nuevo();
    this.cartero = config.smtp === null ? null : new CarteroSmtp(config.smtp, correo.base);
  }

  /** How many were taken up. */
  async repartir(n: number): Promise<number> {
    if (this.cartero === null) return 0;
    const ahora = this.reloj.ahora();
    const cartas = await this.store.arrendar(ahora, n, this.arrendatario, ahora + ARRIENDO_MS);
    for (const carta of cartas) await this.enviar(this.cartero, carta);
    return cartas.length;
  }

  barrer(): Promise<number> {
    return this.store.barrer(this.reloj.ahora() - SE_GUARDAN_MS);
  }

  private async enviar(cartero: Cartero, carta: Carta): Promise<void> {
    try {
      const dicha = this.correo.abrir(carta);
      if (dicha === null) throw new CartaRechazada('SIN_TEXTO');
      await cartero.enviar(carta, dicha);
    } catch (error) {
      const seRinde = error instanceof CartaRechazada || carta.intentos >= INTENTOS;
      await this.store.fallada(carta.id, {
        error: error instanceof CartaRechazada ? error.message : codigoDeFalla(error),
        proximoEn: seRinde ? null : this.reloj.ahora() + esperaTras(carta.intentos),
      });
      return;
    }
    await this.store.enviada(carta.id, this.reloj.ahora(), carta.sellada);
  }

  onModuleDestroy(): void {
    this.cartero?.cerrar();
  }
}
