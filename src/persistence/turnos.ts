/**
 * Exclusive order per root inside this process, used once a command was overtaken twice. While somebody has a turn,
 * newcomers of the same root queue behind: otherwise the one who waits could be overtaken for ever.
 */
export class Turnos {
  private readonly ultimos = new Map<string, Promise<unknown>>();

  ocupado(raizId: string): boolean {
    return this.ultimos.has(raizId);
  }

  async tomar<T>(raizId: string, trabajo: () => Promise<T>): Promise<T> {
    const anterior = this.ultimos.get(raizId) ?? Promise.resolve();
    const mio = anterior.then(trabajo, trabajo);
    const asentado = mio.then(
      () => undefined,
      () => undefined,
    );
    this.ultimos.set(raizId, asentado);
    try {
      return await mio;
    } finally {
      if (this.ultimos.get(raizId) === asentado) this.ultimos.delete(raizId);
    }
  }
}
