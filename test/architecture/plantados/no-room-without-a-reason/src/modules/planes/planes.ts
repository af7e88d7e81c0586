import { fechas } from './utils/fechas.js';

export const planes = fechas;
