import { procesos } from '../modules/procesos/procesos.js';

export const salud = procesos;
