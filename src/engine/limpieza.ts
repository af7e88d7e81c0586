import type { Reloj } from './puertos/reloj.js';
import type { Restos } from './puertos/restos.js';

export interface DiasQueSeGuarda {
  /** After these a key that comes again is a new request. */
  readonly claves: number;
  readonly salidas: number;
}

const UN_DIA_MS = 86_400_000;

/** Takes away what is only kept for a while, a little at a time: commands never wait for it. */
export class Limpieza {
  constructor(
    private readonly restos: Restos,
    private readonly reloj: Reloj,
    private readonly dias: () => Promise<DiasQueSeGuarda>,
  ) {}

  /** At most `n` rows of each kind. True: there may be more. */
  async hacer(n: number): Promise<boolean> {
    const dias = await this.dias();
    const ahora = this.reloj.ahora();
    const salidas = ahora - dias.salidas * UN_DIA_MS;
    const tomadas = [
      await this.restos.olvidarClaves(ahora - dias.claves * UN_DIA_MS, n),
      await this.restos.olvidarSalidas(salidas, n),
      await this.restos.olvidarEntregas(salidas, n),
    ];
    return tomadas.includes(n);
  }
}
