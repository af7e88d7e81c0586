import { PASOS } from '../../machines/pasos.js';

export const atajo = PASOS;
