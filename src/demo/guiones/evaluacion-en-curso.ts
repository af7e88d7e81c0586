/**
 * The evaluation of the design of the plan that GAD Demostración 1 executes: the forum asked for it, the POC assigned who
 * evaluates, and the draft is not written yet. It is the work of the evaluator offered at the entrance.
 */
import type { Guion } from '../guion.js';
import { claveDeGad } from '../titulares.js';
import { Cuaderno } from './cuaderno.js';
import { papel } from './papeles.js';

const GAD = 1;

const evaluacion = new Cuaderno('evaluacion', 'poc')
  .abrir(
    '2025-09-02T10:00',
    'evaluacion',
    '',
    { materia: 'disenio' },
    undefined,
    `secretaria:${GAD}`,
    ['plan-1'],
  )
  .acto('2025-09-04T11:00', 'asignarEvaluador', {
    entidad: 'Entidad Ficticia de Monitoreo',
    vinculos: [],
    declaracion: papel(`GAD Demostración ${GAD}`, '2025-09-03', {
      clave: 'evaluacion-declaracion',
      tipos: ['oficio'],
      titulo: 'Declaración de independencia',
    }),
  });

export const guionDeLaEvaluacionEnCurso: Guion = {
  titular: claveDeGad(GAD),
  actos: evaluacion.actos,
};
