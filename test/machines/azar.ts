/** Chance that can be repeated: the same seed, the same draws (mulberry32). */
export class Azar {
  constructor(private estado: number) {}

  siguiente(): number {
    this.estado = (this.estado + 0x6d2b79f5) | 0;
    let t = Math.imul(this.estado ^ (this.estado >>> 15), 1 | this.estado);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  uno<T>(de: readonly T[]): T {
    const elegido = de[Math.floor(this.siguiente() * de.length)];
    if (elegido === undefined) throw new Error('nothing to draw from');
    return elegido;
  }
}

/** `MINGA_SEMILLA` repeats a run. */
export const semilla = (): number =>
  Number(process.env['MINGA_SEMILLA'] ?? Math.floor(Math.random() * 2 ** 31));
