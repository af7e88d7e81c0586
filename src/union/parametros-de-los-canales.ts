import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from '../engine/puertos/reloj.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import type { ParametrosDeCanales } from '../modules/canales/puertos.js';
import type { MesesDeSilencio } from '../modules/directorio/meses-de-silencio.js';
import { ParametroStore } from '../modules/parametros/parametro-store.js';
import { PARAMETROS_DE_CANALES as P } from '../modules/parametros/parametros-de-canales.js';
import type { LimitesDeWebhooks } from '../modules/webhooks/puertos.js';

/** What the channels ask of the table of parameters. */
@Injectable()
export class ParametrosDeLosCanales
  implements ParametrosDeCanales, LimitesDeWebhooks, MesesDeSilencio
{
  constructor(
    @Inject(ParametroStore) private readonly parametros: ParametroStore,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async diasDeFallas(): Promise<number> {
    return numero(await this.leer(P.diasDeFallas.nombre, null), P.diasDeFallas.porDefecto);
  }

  async mesesDeSilencio(): Promise<number> {
    return numero(await this.leer(P.mesesDeSilencio.nombre, null), P.mesesDeSilencio.porDefecto);
  }

  async canalQueCorre(titularId: string): Promise<string> {
    const propio = await this.leer(P.canalQueCorre.nombre, titularId);
    const valor = propio ?? (await this.leer(P.canalQueCorre.nombre, null));
    return typeof valor === 'string' ? valor : P.canalQueCorre.porDefecto;
  }

  private async leer(nombre: string, titularId: string | null): Promise<unknown> {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    const filas = await this.parametros.enVigor(titularId, hoy);
    return filas.find((f) => f.nombre === nombre)?.valor;
  }
}

const numero = (valor: unknown, porDefecto: number): number =>
  typeof valor === 'number' ? valor : porDefecto;
