import type { Ejemplos } from '../ejemplos.js';

const OFICIO = '0197744a-0000-7000-9000-00000000a001';
const conOficioUsado = {
  antecedentes: { oficios: [{ valor: OFICIO, ocurridoEn: '2025-01-10' }] },
};

export const ejemplos: Ejemplos = {
  datos: {
    cambiarPocl: [{ datos: { pocl: 'texto:1', oficioDelegacion: OFICIO }, hechos: conOficioUsado }],
    redesignarDelegados: [
      { datos: { delegados: 2, oficioDelegacion: OFICIO }, hechos: conOficioUsado },
    ],
    anotarPlanEnEjecucion: [{ datos: { ordinal: 1 } }],
    anotarPlanEnCierre: [{ datos: { ordinal: 1 } }],
    anotarPlanCerrado: [{ datos: { ordinal: 1 } }],
    anotarPlanSinEfecto: [{ datos: { ordinal: 1 } }],
  },
};
