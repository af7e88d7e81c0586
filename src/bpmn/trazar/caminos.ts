/** The points a way goes through, and the place of what is written on it. */
import type { Caja, Pieza, Punto } from './piezas.js';
import type { Tramo } from './tramos.js';

/** Where its tracks run: those up and down, and the one that lies flat. */
export interface PistasDeTramo {
  readonly x: (cual: 'sale' | 'llega') => number;
  readonly y: () => number;
}

export function camino(
  t: Tramo,
  cajas: ReadonlyMap<string, Caja>,
  { x, y }: PistasDeTramo,
): readonly Punto[] {
  const fin = puerta(t.a, cajas.get(t.a.id)!, 'izquierda', t.llega);
  if (t.de.sobre !== undefined) {
    const b = cajas.get(t.de.id)!;
    const m = { x: b.x + b.ancho / 2, y: b.y + b.alto };
    const [xl, yp] = [x('llega'), y()];
    return [m, { x: m.x, y: yp }, { x: xl, y: yp }, { x: xl, y: fin.y }, fin];
  }
  const inicio = puerta(t.de, cajas.get(t.de.id)!, 'derecha', t.sale);
  if (t.clase === 'recta') return [inicio, fin];
  const xl = x('llega');
  if (t.clase === 'corta') return [inicio, { x: xl, y: inicio.y }, { x: xl, y: fin.y }, fin];
  const [xs, yp] = [x('sale'), y()];
  return [
    inicio,
    { x: xs, y: inicio.y },
    { x: xs, y: yp },
    { x: xl, y: yp },
    { x: xl, y: fin.y },
    fin,
  ];
}

/** On the outline of its figure, this far from the middle. */
function puerta(p: Pieza, c: Caja, lado: 'izquierda' | 'derecha', desvio: number): Punto {
  const mete =
    p.forma === 'rombo'
      ? Math.abs(desvio)
      : p.forma === 'circulo'
        ? c.ancho / 2 - Math.sqrt((c.ancho / 2) ** 2 - desvio ** 2)
        : 0;
  const y = c.y + c.alto / 2 + desvio;
  return {
    x: Math.round(lado === 'izquierda' ? c.x + mete : c.x + c.ancho - mete),
    y,
  };
}

/** Above its longest piece that lies flat, or before the box it comes to. */
export function rotuloEnCamino(
  puntos: readonly Punto[],
  clase: Tramo['clase'],
  ancho: number,
  llega: number,
): Caja {
  if (clase !== 'larga')
    return { x: Math.round(llega - ancho - 6), y: puntos.at(-1)!.y - 15, ancho, alto: 14 };
  const [a, b] = [puntos.at(-4)!, puntos.at(-3)!];
  const x = Math.abs(b.x - a.x) < ancho ? Math.min(a.x, b.x) : (a.x + b.x - ancho) / 2;
  return { x: Math.round(x), y: a.y - 15, ancho, alto: 14 };
}
