import type { Ejemplos } from '../ejemplos.js';

export const ejemplos: Ejemplos = {
  entradas: [
    { materia: 'disenio', desde: '2023-02-14', miembroOgp: true },
    { materia: 'finDeCompromiso', codigo: 'C1', desde: '2023-05-31' },
    { materia: 'resultados' },
  ],
  datos: {
    asignarEvaluador: [
      { datos: { entidad: 'texto:1', vinculos: [] } },
      { datos: { entidad: 'texto:1', vinculos: ['gobiernoLocal'] } },
    ],
  },
};
