/** Names of events as the engine takes them: a verb and the name of the thing, letters and figures only. */

/** Those of every model: to try again what stopped, and to give a value to a datum. */
export const REINTENTAR = 'reintentar';
export const ANOTAR = 'anotarDato';

type Verbo = 'hacer' | 'recibir' | 'emitir';
export interface Llamado {
  readonly verbo: Verbo;
  /** Id of the node, or name of the message or signal. */
  readonly que: string;
}

export class NombresDeEventos {
  private readonly porCosa = new Map<string, string>();
  private readonly porNombre = new Map<string, Llamado>();

  de(verbo: Verbo, que: string): string {
    const cosa = `${verbo} ${que}`;
    const sabido = this.porCosa.get(cosa);
    if (sabido !== undefined) return sabido;
    const palabras = que
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? ['x'];
    const base = (verbo + palabras.map((p) => p[0]!.toUpperCase() + p.slice(1)).join('')).slice(
      0,
      100,
    );
    let nombre = base;
    for (let n = 2; this.porNombre.has(nombre); n++) nombre = `${base}${n}`;
    this.porCosa.set(cosa, nombre);
    this.porNombre.set(nombre, { verbo, que });
    return nombre;
  }

  find(nombre: string): Llamado | null {
    return this.porNombre.get(nombre) ?? null;
  }
}
