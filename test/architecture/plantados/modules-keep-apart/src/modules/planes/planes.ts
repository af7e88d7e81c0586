import { procesos } from '../procesos/procesos.js';

export const planes = procesos;
