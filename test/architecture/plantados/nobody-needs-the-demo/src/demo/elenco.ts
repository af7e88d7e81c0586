export const elenco = 1;
