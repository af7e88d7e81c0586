import type { Carta } from './carta-store.js';

/** Somebody who takes letters outside. */
export abstract class Cartero {
  /** @throws CartaRechazada when nobody will ever take it; anything else is tried again. */
  abstract enviar(
    carta: Carta,
    dicha: { readonly texto: string; readonly html: string },
  ): Promise<void>;
  abstract cerrar(): void;
}

/** The server refuses the addressee for good (5xx): trying again is useless. */
export class CartaRechazada extends Error {
  override readonly name = 'CartaRechazada';
}
