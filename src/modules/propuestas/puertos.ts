/** Looks for cédulas, phones and mails written where everybody would read them. Joined in `uniones.module.ts`. */
export abstract class BuscadorDePersonas {
  /** Enough of each to find it, not enough to know it. */
  abstract buscar(texto: string): readonly { readonly clase: string; readonly muestra: string }[];
}
