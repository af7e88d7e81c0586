/** Boxes and pieces of ways: what touches what. */
import type { Caja, Punto } from '../../src/bpmn/trazar/piezas.js';

export const seTocan = (a: Caja, b: Caja): boolean =>
  a.x < b.x + b.ancho && b.x < a.x + a.ancho && a.y < b.y + b.alto && b.y < a.y + a.alto;
export const encoger = (c: Caja): Caja => ({
  x: c.x + 1,
  y: c.y + 1,
  ancho: c.ancho - 2,
  alto: c.alto - 2,
});
export const cruza = (a: Punto, b: Punto, c: Caja): boolean =>
  seTocan(
    {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      ancho: Math.max(Math.abs(a.x - b.x), 0.01),
      alto: Math.max(Math.abs(a.y - b.y), 0.01),
    },
    c,
  );
