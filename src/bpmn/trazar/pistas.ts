/** A track of its own for each way in every channel and aisle it takes, so that none runs along another. */
import type { Rejilla } from './rejilla.js';
import type { Tramo } from './tramos.js';

/** The track of each, and how many a channel has. */
export interface Reparto {
  readonly de: ReadonlyMap<string, number>;
  readonly cuantos: ReadonlyMap<number, number>;
}

/** Who asks in a channel between columns: a way may go up or down twice. */
export const enCanal = (t: Tramo, cual: 'sale' | 'llega'): string => `${t.via.id}|${cual}`;

/** In the channels between columns: first those that leave, then short ones, then those that arrive. */
export function pistasDeCanales(tramos: readonly Tramo[], rejilla: Rejilla): Reparto {
  const pedidos: Pedido[] = [];
  for (const t of tramos) {
    const ys = rejilla.casilla(t.de.id).fila + 0.5 + t.sale / 1000;
    const yl = rejilla.casilla(t.a.id).fila + 0.5 + t.llega / 1000;
    if (t.clase === 'corta') pedidos.push(pedido(enCanal(t, 'llega'), t.canalLlega, 1, ys, yl));
    if (t.clase !== 'larga') continue;
    if (t.canalSale !== null)
      pedidos.push(pedido(enCanal(t, 'sale'), t.canalSale, 0, ys, t.pasillo!));
    pedidos.push(pedido(enCanal(t, 'llega'), t.canalLlega, 2, t.pasillo!, yl));
  }
  return repartir(pedidos);
}

/** In the aisles between rows. */
export function pistasDePasillos(tramos: readonly Tramo[], rejilla: Rejilla): Reparto {
  return repartir(
    tramos.flatMap((t) =>
      t.pasillo === null
        ? []
        : pedido(
            t.via.id,
            t.pasillo,
            0,
            t.canalSale ?? rejilla.casilla(t.de.id).col + 0.5,
            t.canalLlega,
          ),
    ),
  );
}

interface Pedido {
  readonly quien: string;
  readonly canal: number;
  readonly grupo: number;
  readonly desde: number;
  readonly hasta: number;
}
const pedido = (quien: string, canal: number, grupo: number, a: number, b: number): Pedido => ({
  quien,
  canal,
  grupo,
  desde: Math.min(a, b),
  hasta: Math.max(a, b),
});

/** The lowest track, of those of its group in its channel, on which nobody lies where it does. */
function repartir(pedidos: readonly Pedido[]): Reparto {
  const de = new Map<string, number>();
  const cuantos = new Map<number, number>();
  const canales = [...new Set(pedidos.map((p) => p.canal))];
  for (const canal of canales) {
    let base = 0;
    for (const grupo of [0, 1, 2]) {
      const pistas: Pedido[][] = [];
      const suyos = pedidos
        .filter((p) => p.canal === canal && p.grupo === grupo)
        .sort((a, b) => a.desde - b.desde);
      for (const p of suyos) {
        let n = pistas.findIndex((pista) =>
          pista.every((o) => o.hasta < p.desde || p.hasta < o.desde),
        );
        if (n < 0) n = pistas.push([]) - 1;
        pistas[n]!.push(p);
        de.set(p.quien, base + n);
      }
      base += pistas.length;
    }
    cuantos.set(canal, base);
  }
  return { de, cuantos };
}
