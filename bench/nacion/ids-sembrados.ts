import { Ids } from '../../src/engine/puertos/ids.js';
import type { Reloj } from '../../src/engine/puertos/reloj.js';
import { azarDe, type Azar } from './vida.js';

const hex = (n: number, cifras: number): string => n.toString(16).padStart(cifras, '0');

/** UUIDv7 without chance: the moment of the clock, how many were given, of which government, of which seed. */
export class IdsSembrados extends Ids {
  private dados = 0;
  private readonly azar: Azar;

  constructor(
    private readonly reloj: Reloj,
    private readonly semilla: number,
    private readonly gobierno: number,
  ) {
    super();
    this.azar = azarDe(semilla * 65_536 + gobierno);
  }

  override nuevo(): string {
    const t = hex(this.reloj.ahora(), 12);
    const n = hex(this.dados++, 6);
    const de = `${hex(this.gobierno, 4)}${hex(this.semilla >>> 0, 8)}`;
    return `${t.slice(0, 8)}-${t.slice(8)}-7${n.slice(0, 3)}-8${n.slice(3)}-${de}`;
  }

  override sal(): string {
    return Array.from({ length: 4 }, () => hex(Math.floor(this.azar() * 4_294_967_296), 8)).join(
      '',
    );
  }
}
