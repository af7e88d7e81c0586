interface Pedido<E, S> {
  readonly entrada: E;
  readonly cumplir: (salida: S) => void;
  readonly fallar: (error: unknown) => void;
}

/**
 * Gathers what is asked at the same time and does it in one round trip. Whatever is ready when the turn of the event
 * loop ends goes together; while `enVuelo` batches are on their way the rest gather in the next one. Alone, a request
 * waits for nobody.
 */
export class Lotes<E, S> {
  private readonly cola: Pedido<E, S>[] = [];
  private volando = 0;
  private programado = false;

  constructor(
    /** One answer per entry, in order. An `Error` among the answers is the failure of that entry alone. */
    private readonly hacer: (entradas: readonly E[]) => Promise<readonly (S | Error)[]>,
    private readonly maximo = 32,
    private readonly enVuelo = 2,
  ) {}

  pedir(entrada: E): Promise<S> {
    return new Promise<S>((cumplir, fallar) => {
      this.cola.push({ entrada, cumplir, fallar });
      this.programar();
    });
  }

  private programar(): void {
    if (this.programado || this.volando >= this.enVuelo) return;
    this.programado = true;
    setImmediate(() => {
      this.programado = false;
      void this.enviar(this.cola.splice(0, this.maximo));
      if (this.cola.length > 0) this.programar();
    });
  }

  private async enviar(lote: readonly Pedido<E, S>[]): Promise<void> {
    if (lote.length === 0) return;
    this.volando += 1;
    try {
      const salidas = await this.hacer(lote.map((p) => p.entrada));
      for (const [i, { cumplir, fallar }] of lote.entries()) {
        const salida = salidas[i];
        if (salida instanceof Error) fallar(salida);
        else cumplir(salida as S);
      }
    } catch (error) {
      for (const { fallar } of lote) fallar(error);
    } finally {
      this.volando -= 1;
      if (this.cola.length > 0) this.programar();
    }
  }
}
