import type { Ejemplos } from '../ejemplos.js';

export const ejemplos: Ejemplos = {
  datos: {
    anotarPlanEnEjecucion: [{ datos: { ordinal: 1 } }],
    anotarPlanEnCierre: [{ datos: { ordinal: 1 } }],
    anotarPlanCerrado: [{ datos: { ordinal: 1 } }],
    anotarPlanSinEfecto: [{ datos: { ordinal: 1 } }],
  },
};
