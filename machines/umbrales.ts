/** Figures of our own that a rule and a reading of the same plan must agree on; some of them a parameter may change. */

/** More groups than that never met: a published plan says 32 014 148. */
export const MAXIMO_DE_GRUPOS = 10_000;

/** Each year the CPCCS sets when GADs deliberate in public: the row of that year says it, and one that is not there says nothing. */
export const VENTANAS_DE_RENDICION = 'rendicion.ventanas';
export type Ventanas = {
  readonly [anio: string]: { readonly desde: string; readonly hasta: string };
};
export const VENTANAS_SABIDAS: Ventanas = { 2025: { desde: '2025-06-14', hasta: '2025-07-13' } };

/** What the code of a commitment, a hito or an indicator is written with: it is a key in what its process remembers. */
export const FORMA_DE_CODIGO = /^[A-Za-z0-9.-]+$/;
