import type pg from 'pg';
import { Reloj } from '../../engine/puertos/reloj.js';

const CADA_MS = 60_000;

/**
 * The clock of the database server, as seen from here: several nodes with their own clocks must agree on what is due.
 * Only the offset is asked for, at start and once a minute.
 */
export class RelojDePostgres extends Reloj {
  private desfase = 0;
  private repaso: NodeJS.Timeout | null = null;

  constructor(private readonly pool: pg.Pool) {
    super();
  }

  override ahora(): number {
    // permitido: this is the clock, with the offset of the server.
    return Date.now() + this.desfase;
  }

  async sincronizar(): Promise<void> {
    // permitido: the clock itself, measuring its offset.
    const antes = Date.now();
    const { rows } = await this.pool.query<{ ms: string }>(
      'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as ms',
    );
    // permitido: the clock itself, measuring its offset.
    const despues = Date.now();
    this.desfase = Math.round(Number(rows[0]?.ms) - (antes + despues) / 2);
  }

  async empezar(): Promise<void> {
    await this.sincronizar();
    // permitido: measures the offset of the clock again; no term waits for it.
    this.repaso = setInterval(() => {
      // A server that does not answer leaves the last known offset: the next command will say what is wrong.
      this.sincronizar().catch(() => undefined);
    }, CADA_MS);
    this.repaso.unref();
  }

  parar(): void {
    if (this.repaso) clearInterval(this.repaso);
  }
}
