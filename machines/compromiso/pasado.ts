/** What may be declared of a commitment brought in; one of its two ends, or none yet. */
import type { Pasado } from '../contrato.js';
import { hito } from '../pasado.js';

export const pasado: Pasado = [
  hito(14, 'iniciarCompromiso', { puedeFaltar: true }),
  hito(14, 'cumplirHito', { repite: true, puedeFaltar: true }),
  hito(14, 'cumplirCompromiso', { noAplica: 'cerrarSinCumplir', puedeFaltar: true }),
];
