import type { Ejemplos } from '../ejemplos.js';

export const ejemplos: Ejemplos = {
  entradas: [
    {
      numero: 1,
      punto: 2,
      texto: 'texto:1',
      responsable: 'delegado',
      representacion: null,
      vence: '2025-12-31',
    },
  ],
};
