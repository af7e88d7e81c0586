import type { TFunction } from 'i18next';

/** «⌊7 / 2⌋ + 1 = 4» as people say it: the half of 7 without decimals, plus 1, is 4. */
export const quorumEnPalabras = (formula: string, t: TFunction): string =>
  formula
    .replace(/⌊([^⌋]*)⌋/g, (_, x: string) => t('sesiones.quorum.haciaAbajo', { x: cuenta(x, t) }))
    .replace(/⌈([^⌉]*)⌉/g, (_, x: string) => t('sesiones.quorum.haciaArriba', { x: cuenta(x, t) }));

const cuenta = (x: string, t: TFunction): string => {
  const mitad = /^(\d+) \/ 2$/.exec(x);
  return mitad === null ? x : t('sesiones.quorum.mitad', { n: mitad[1] });
};
