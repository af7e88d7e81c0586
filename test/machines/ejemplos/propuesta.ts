import { CRITERIOS } from '../../../machines/propuesta/datos.js';
import type { Ejemplos } from '../ejemplos.js';

const OTRA = '0197744a-0000-7000-8000-0000000000d1';
const TERCERA = '0197744a-0000-7000-8000-0000000000d2';
const conCriterios = {
  respuestas: { criterios: CRITERIOS.map((clave) => ({ clave, peso: 1 })) },
};
const calificacion = (evaluador: string, ...criterios: readonly string[]) => ({
  datos: {
    evaluador,
    calificaciones: criterios.map((criterio) => ({ criterio, puntaje: 4 })),
  },
  hechos: conCriterios,
});

export const ejemplos: Ejemplos = {
  entradas: [{ codigo: 'P-1', canal: 'web', problema: 'texto:1', solucion: 'texto:2' }],
  datos: {
    declararConflicto: [{ datos: { evaluador: 'E2', motivo: 'texto:1' } }],
    calificarPropuesta: [
      calificacion('E1', ...CRITERIOS),
      calificacion('E1', 'relevancia'),
      calificacion('E2', ...CRITERIOS),
    ],
    vincularCompromiso: [
      { datos: { codigo: 'C1' }, hechos: { respuestas: { compromisos: ['C1'] } } },
      { datos: { codigo: 'C9' }, hechos: { respuestas: { compromisos: ['C1'] } } },
    ],
    desvincularCompromiso: [
      { datos: { codigo: 'C1', motivo: 'texto:1' } },
      { datos: { codigo: 'C9', motivo: 'texto:1' } },
    ],
    fusionarPropuesta: [
      {
        datos: { destino: OTRA, motivo: 'texto:1' },
        hechos: { respuestas: { destino: { codigo: 'P-2', cocreacion: null } } },
      },
      { datos: { destino: OTRA, motivo: 'texto:1' }, hechos: { respuestas: { destino: null } } },
    ],
    dividirPropuesta: [{ datos: { partes: [OTRA, TERCERA], motivo: 'texto:1' } }],
  },
  incumplimientoImposible: {
    'calificarPropuesta·CUPO_DE_CALIFICACIONES':
      'it takes fifteen people, one after another: seen in propuesta.spec.ts',
  },
};
