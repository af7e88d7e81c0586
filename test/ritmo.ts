/**
 * How much chance a test is given: `npm run test:quick` tries a tenth of the walks that `npm test` tries, and the same
 * things of each.
 */
export const EN_CORTO = process.env['MINGA_RAPIDO'] === '1';
export const corridas = (n: number): number => (EN_CORTO ? Math.max(1, Math.ceil(n / 10)) : n);
