import type { Ejemplos } from '../ejemplos.js';

export const ejemplos: Ejemplos = {
  entradas: [
    { codigo: 'O-1', clase: 'observacion', compromiso: 'C1', dice: 'texto:1' },
    { codigo: 'C-2', clase: 'comentario', compromiso: 'C1', dice: 'texto:1' },
  ],
};
