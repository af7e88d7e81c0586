import { COMITE_IMPULSOR } from '../../../machines/organo/norma.js';
import type { Ejemplo, Ejemplos } from '../ejemplos.js';

const UNA = {
  clase: 'institucion',
  nombre: 'Universidad de Prueba',
  sector: 'academia',
  funcion: 'vocal',
  voto: true,
};
const PERSONA = '0197744a-0000-7000-8000-0000000000aa';
const OTRA = '0197744a-0000-7000-8000-0000000000ab';

export const ejemplos: Ejemplos = {
  entradas: [{ clase: 'comiteImpulsor', nombre: 'Comité Impulsor' }],
  datos: {
    constituirOrgano: [
      { datos: { representaciones: [UNA, { ...UNA, funcion: 'presidencia' }] } },
      { datos: { representaciones: [UNA] } },
    ],
    adoptarNormativa: [
      { datos: { desde: '2025-01-01', reglas: COMITE_IMPULSOR } },
      { datos: { desde: '2025-06-01', reglas: COMITE_IMPULSOR } },
      { datos: { desde: '2025-06-16', reglas: { ...COMITE_IMPULSOR, cadenciaMeses: null } } },
      {
        datos: {
          desde: '2025-06-01',
          reglas: { ...COMITE_IMPULSOR, unidadDeAviso: 'horas' },
        },
      },
    ],
    terminarRepresentaciones: [
      { datos: { representaciones: [1], fin: 'renovacion', motivo: 'texto:1' } },
    ],
    acreditarDelegacion: [1, 2, 9].flatMap((representacion) =>
      (['principal', 'suplente'] as const).flatMap((calidad): Ejemplo[] => [
        {
          datos: {
            representacion,
            calidad,
            persona: PERSONA,
            porAcreditar: true,
            desde: '2025-02-01',
          },
        },
        {
          datos: {
            representacion,
            calidad,
            persona: OTRA,
            porAcreditar: true,
            desde: '2025-03-01',
            transferencia: 'texto:1',
          },
        },
        { datos: { representacion, calidad, porAcreditar: true, desde: '2025-03-01' } },
      ]),
    ),
    objetarDelegacion: [
      { datos: { representacion: 1, calidad: 'principal', motivo: 'texto:1' } },
      { datos: { representacion: 9, calidad: 'principal', motivo: 'texto:1' } },
    ],
    elegirDirectiva: [
      { datos: { presidencia: 1 } },
      { datos: { presidencia: 2, secretariaTecnica: 1 } },
      { datos: { presidencia: 9 } },
      { datos: {} },
    ],
  },
};
