/** Rows 13 to 15 of Anexo 4 as each plan walks them, as a diagram. */
import type { Plano } from '../contrato.js';
import { fin, flujo, inicio, llamada, salida, tarea } from '../plano.js';

export const plano: Plano = {
  elementos: [
    inicio('inicio', 'poc', 'Apertura', 'Opening'),
    llamada('cocreacion', 'poc', '13. Cocreación del plan', '13. Co-create the plan', {
      paso: 13,
      llama: 'cocreacion',
      estados: ['cocreandoPlan'],
    }),
    salida('deja', 'poc', '', '', { sobre: 'cocreacion' }),
    fin('fin_sin_efecto', 'poc', 'Sin efecto', 'Of no effect', {
      estados: ['planDejadoSinEfecto'],
    }),
    tarea('organizacion', 'foro', '14. Organizar la ejecución', '14. Organise execution', {
      paso: 14,
      estados: ['organizandoEjecucion'],
    }),
    llamada('compromisos', 'foro', '14. Coordinar los compromisos', '14. Coordinate commitments', {
      paso: 14,
      llama: 'compromiso',
      varias: true,
      estados: ['coordinandoImplementacion'],
    }),
    tarea('cierre', 'foro', '15. Cierre y rendición', '15. Close and account', {
      paso: 15,
      estados: ['cerrandoPlan'],
    }),
    fin('fin', 'foro', 'Plan cerrado', 'Plan closed', { estados: ['planCerrado'] }),
  ],
  flujos: [
    flujo('inicio', 'cocreacion', 'abrirProceso'),
    flujo('deja', 'fin_sin_efecto', 'dejarSinEfecto'),
    flujo('cocreacion', 'organizacion', '#hijo:cocreacion'),
    flujo('organizacion', 'compromisos', 'organizarEjecucion'),
    flujo('compromisos', 'cierre', 'coordinarImplementacion'),
    flujo('cierre', 'fin', 'cerrarPlan'),
  ],
};
