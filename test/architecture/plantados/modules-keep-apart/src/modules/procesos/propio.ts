export const propio = 1;
