export const fechas = [];
