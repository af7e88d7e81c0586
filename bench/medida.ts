/** How things are measured here: several rounds, medians, and every rate beside the raw limit of the same minute. */

export const mediana = (valores: readonly number[]): number => {
  const orden = [...valores].sort((a, b) => a - b);
  const medio = orden.length >> 1;
  return orden.length % 2 === 1 ? orden[medio]! : (orden[medio - 1]! + orden[medio]!) / 2;
};

export interface Ritmo {
  readonly porSegundo: number;
  /** Processor time of this process per command, µs: what no neighbour on the machine can lengthen. */
  readonly cpu: number;
}

/** Runs `cuantos` commands and says how fast. */
export async function cronometrar(cuantos: number, trabajo: () => Promise<void>): Promise<Ritmo> {
  const cpu = process.cpuUsage();
  const desde = performance.now();
  await trabajo();
  const ms = performance.now() - desde;
  const { user, system } = process.cpuUsage(cpu);
  return { porSegundo: (cuantos * 1000) / ms, cpu: (user + system) / cuantos };
}

/** The rounds of one measure. */
export class Serie {
  private readonly rondas: (Ritmo & { readonly crudo: number })[] = [];

  /** `antes` and `despues`: the raw limit on both sides of it. */
  agregar(ritmo: Ritmo, antes: number, despues: number): void {
    this.rondas.push({ ...ritmo, crudo: (antes + despues) / 2 });
  }

  get porSegundo(): number {
    return mediana(this.rondas.map((r) => r.porSegundo));
  }
  get crudo(): number {
    return mediana(this.rondas.map((r) => r.crudo));
  }
  get cpu(): number {
    return mediana(this.rondas.map((r) => r.cpu));
  }
  /** Ratio of the medians. */
  get razon(): number {
    return this.porSegundo / this.crudo;
  }
  /** Lowest and highest ratio of a round to its own raw limit. */
  get extremos(): readonly [number, number] {
    const razones = this.rondas.map((r) => r.porSegundo / r.crudo);
    return [Math.min(...razones), Math.max(...razones)];
  }
}
