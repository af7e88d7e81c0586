import { randomFillSync } from 'node:crypto';
import { Ids } from '../engine/puertos/ids.js';

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
/** Ids whose chance is drawn at once: asking the system for each costs more than all the rest of it. */
const RESERVA = 512;
const BYTES = 8;
const BYTES_DE_SAL = 16;

/** UUIDv7 (RFC 9562): milliseconds, a counter that keeps them in order within one, and 62 bits of chance. */
export class IdsDelSistema extends Ids {
  private readonly azar = new Uint8Array(RESERVA * BYTES);
  private usado = this.azar.length;
  private readonly sales = Buffer.alloc(RESERVA * BYTES_DE_SAL);
  private salesUsadas = this.sales.length;
  private ms = 0;
  private cuenta = 0;

  override nuevo(): string {
    if (this.usado === this.azar.length) {
      randomFillSync(this.azar);
      this.usado = 0;
    }
    const a = this.azar;
    const i = this.usado;
    this.usado += BYTES;
    // permitido: the time inside an id only puts rows in order; no fact is dated by it.
    const ahora = Date.now();
    if (ahora > this.ms) {
      this.ms = ahora;
      // Half of the counter by chance, half left to grow.
      this.cuenta = ((a[i]! << 8) | a[i + 1]!) & 0x7ff;
    } else if (++this.cuenta > 0xfff) {
      this.ms++;
      this.cuenta = 0;
    }
    const t = this.ms.toString(16).padStart(12, '0');
    const c = (0x7000 | this.cuenta).toString(16);
    const v = HEX[(a[i]! & 0x3f) | 0x80]! + HEX[a[i + 1]!]!;
    const r =
      HEX[a[i + 2]!]! +
      HEX[a[i + 3]!]! +
      HEX[a[i + 4]!]! +
      HEX[a[i + 5]!]! +
      HEX[a[i + 6]!]! +
      HEX[a[i + 7]!]!;
    return `${t.slice(0, 8)}-${t.slice(8)}-${c}-${v}-${r}`;
  }

  override sal(): string {
    if (this.salesUsadas === this.sales.length) {
      randomFillSync(this.sales);
      this.salesUsadas = 0;
    }
    const desde = this.salesUsadas;
    this.salesUsadas += BYTES_DE_SAL;
    const sal = this.sales.toString('hex', desde, this.salesUsadas);
    // What kept a word from being guessed is not kept here once it was given.
    this.sales.fill(0, desde, this.salesUsadas);
    return sal;
  }
}
