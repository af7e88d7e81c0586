import type { Ejemplos } from '../ejemplos.js';

export const ejemplos: Ejemplos = {
  entradas: [
    { numero: 1, codigo: 'C1', inicio: '2025-01-01', fin: '2025-12-31', hitos: 2 },
    { numero: 2, codigo: 'C2', inicio: '2025-01-01', fin: '2025-12-31', hitos: 0 },
  ],
};
