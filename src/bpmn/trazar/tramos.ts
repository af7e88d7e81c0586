/** How each way goes from one piece to another: where on their sides it leaves and arrives, and by which channels. */
import type { Pieza, Via } from './piezas.js';
import type { Casilla, Rejilla } from './rejilla.js';

export interface Tramo {
  readonly via: Via;
  readonly de: Pieza;
  readonly a: Pieza;
  /** In a straight line, with one step up or down, or along an aisle between two rows. */
  readonly clase: 'recta' | 'corta' | 'larga';
  /** How far from the middle of their sides. */
  readonly sale: number;
  readonly llega: number;
  /** Channel before this column in which it goes up or down, leaving and arriving. */
  readonly canalSale: number | null;
  readonly canalLlega: number;
  /** Above this row. */
  readonly pasillo: number | null;
}

export function tramosDe(
  piezas: readonly Pieza[],
  vias: readonly Via[],
  rejilla: Rejilla,
): readonly Tramo[] {
  const porId = new Map(piezas.map((p) => [p.id, p]));
  const sale = puertas('sale', porId, vias, rejilla);
  const llega = puertas('llega', porId, vias, rejilla);
  return vias.map((via) => {
    const comun = {
      via,
      de: porId.get(via.de)!,
      a: porId.get(via.a)!,
      sale: sale.get(via.id) ?? 0,
      llega: llega.get(via.id) ?? 0,
    };
    return { ...comun, ...porDonde(comun, rejilla) };
  });
}

type Lado = 'sale' | 'llega';

/** Ways of one side part from each other there: the straight one in the middle. An event on a border has one door. */
function puertas(
  lado: Lado,
  porId: ReadonlyMap<string, Pieza>,
  vias: readonly Via[],
  rejilla: Rejilla,
): ReadonlyMap<string, number> {
  const grupos = new Map<string, Via[]>();
  for (const v of vias) {
    const id = lado === 'sale' ? v.de : v.a;
    if (porId.get(id)!.sobre !== undefined && lado === 'sale') continue;
    grupos.set(id, [...(grupos.get(id) ?? []), v]);
  }
  const desvios = new Map<string, number>();
  for (const [id, grupo] of grupos) {
    const { col, fila } = rejilla.casilla(id);
    const otra = (v: Via): Casilla => rejilla.casilla(lado === 'sale' ? v.a : v.de);
    const orden = [...grupo].sort((a, b) => otra(a).fila - otra(b).fila);
    // Of those that go on along the row, the nearest one goes straight.
    const [recta] = orden
      .filter((v) => otra(v).fila === fila && otra(v).col > col === (lado === 'sale'))
      .sort((a, b) => Math.abs(otra(a).col - col) - Math.abs(otra(b).col - col));
    const medio = recta === undefined ? (orden.length - 1) / 2 : orden.indexOf(recta);
    const cabe = (porId.get(id)!.alto / 2 - 10) / Math.max(1, medio, orden.length - 1 - medio);
    const paso = Math.min(14, cabe);
    orden.forEach((v, i) => desvios.set(v.id, Math.round((i - medio) * paso)));
  }
  return desvios;
}

function porDonde(
  { via, de, sale, llega }: Pick<Tramo, 'via' | 'de' | Lado>,
  rejilla: Rejilla,
): Pick<Tramo, 'clase' | 'canalSale' | 'canalLlega' | 'pasillo'> {
  const [s, t] = [rejilla.casilla(via.de), rejilla.casilla(via.a)];
  const canalLlega = t.col;
  if (de.sobre !== undefined)
    return { clase: 'larga', canalSale: null, canalLlega, pasillo: s.fila + 1 };
  if (t.col > s.col && rejilla.libreEntre(s.fila, s.col, t.col)) {
    const clase = s.fila === t.fila && sale === llega ? 'recta' : 'corta';
    return { clase, canalSale: null, canalLlega, pasillo: null };
  }
  const pasillo = t.fila > s.fila ? t.fila : t.fila < s.fila ? t.fila + 1 : s.fila;
  return { clase: 'larga', canalSale: s.col + 1, canalLlega, pasillo };
}
