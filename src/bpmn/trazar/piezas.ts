/** What is given a place in a diagram, boxes and the ways between them; and the words in which places are said. */

export interface Pieza {
  readonly id: string;
  readonly ancho: number;
  readonly alto: number;
  /** Which lane, from the top. */
  readonly banda: number;
  /** Stands on the lower border of another. */
  readonly sobre?: string;
  /** Its name is written under it, this wide. */
  readonly rotulo?: number;
  /** A diamond or a circle: its ways out are not at its corners. */
  readonly forma: 'caja' | 'rombo' | 'circulo';
}
export interface Via {
  readonly id: string;
  readonly de: string;
  readonly a: string;
  /** Width of what is written on it. */
  readonly rotulo?: number;
}
export interface Punto {
  readonly x: number;
  readonly y: number;
}
export interface Caja extends Punto {
  readonly ancho: number;
  readonly alto: number;
}

/** From one event on a border to the next, with room for its words. */
export const ENTRE_BORDES = 100;
/** Of the name written under a piece. */
export const ALTO_DE_ROTULO = 28;
