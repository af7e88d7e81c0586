import type { Proyeccion } from './diferencia-de-proyeccion.js';

interface RaizConocida {
  readonly version: number;
  readonly procesos: ReadonlyMap<string, Proyeccion>;
}

/** Roots remembered; the oldest used is forgotten. */
const MAXIMO = 2_000;

/**
 * What this process knows of the projection rows in the database, so as to write only those that change. It is exact
 * and not a guess: each entry says at which version of the root it was true, and the write it serves only happens if
 * the root still has that version.
 */
export class ProyeccionesConocidas {
  private readonly raices = new Map<string, RaizConocida>();

  /** The projections of a process when the root had this version; undefined when unknown. */
  find(raizId: string, version: number, procesoId: string): Proyeccion | undefined {
    const conocida = this.raices.get(raizId);
    return conocida?.version === version ? conocida.procesos.get(procesoId) : undefined;
  }

  /** After a write that took the root from `version` to the next one. */
  anotar(raizId: string, version: number, escritas: ReadonlyMap<string, Proyeccion>): void {
    const antes = this.raices.get(raizId);
    const procesos = new Map(antes?.version === version ? antes.procesos : []);
    for (const [procesoId, proyeccion] of escritas) procesos.set(procesoId, proyeccion);
    this.raices.delete(raizId);
    this.raices.set(raizId, { version: version + 1, procesos });
    if (this.raices.size > MAXIMO) {
      const masVieja = this.raices.keys().next();
      if (!masVieja.done) this.raices.delete(masVieja.value);
    }
  }
}
