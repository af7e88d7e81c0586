export const procesos = 1;
