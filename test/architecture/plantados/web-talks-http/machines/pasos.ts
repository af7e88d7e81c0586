export const PASOS = [];
