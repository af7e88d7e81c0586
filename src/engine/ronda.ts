/**
 * Comes back to a work every few seconds while the service runs. This is the only timer of the engine, and no business
 * delay: what is due is in rows, and a round that is missed is made up for by the next.
 */
export class Ronda {
  private temporizador: NodeJS.Timeout | null = null;
  private enCurso: Promise<void> | null = null;
  private encendida = false;

  constructor(
    /** Says whether there may be more: then the next round does not wait. */
    private readonly trabajo: () => Promise<boolean>,
    private readonly cadaMs: number,
    private readonly alFallar: (error: unknown) => void,
  ) {}

  start(): void {
    if (this.encendida) return;
    this.encendida = true;
    this.programar(0);
  }

  /** Waits for the round in course. */
  async stop(): Promise<void> {
    this.encendida = false;
    if (this.temporizador !== null) clearTimeout(this.temporizador);
    this.temporizador = null;
    await this.enCurso;
  }

  private programar(ms: number): void {
    if (!this.encendida) return;
    // permitido: how often due rows are looked for; the terms are the rows.
    this.temporizador = setTimeout(() => {
      this.enCurso = this.dar();
    }, ms);
    // It keeps no process alive by itself.
    this.temporizador.unref();
  }

  private async dar(): Promise<void> {
    let hayMas = false;
    try {
      hayMas = await this.trabajo();
    } catch (error) {
      this.alFallar(error);
    }
    this.programar(hayMas ? 0 : this.cadaMs);
  }
}
