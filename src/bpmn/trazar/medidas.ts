/** How wide columns and channels are, and how tall rows and aisles: from their cells to places on the sheet. */
import { ALTO_DE_ROTULO, type Pieza } from './piezas.js';
import type { Rejilla } from './rejilla.js';
import type { Tramo } from './tramos.js';

const CARRIL_DE_VIA = 12;
const CARRIL_ACOSTADO = 20;
const HOLGURA = 18;
const RADIO_DE_BORDE = 18;

export interface Banda {
  readonly y: number;
  readonly alto: number;
}
/** What runs across the sheet. */
export interface Equis {
  readonly deColumna: (col: number) => number;
  readonly dePista: (canal: number, pista: number) => number;
  readonly ancho: number;
}
/** What runs down it. */
export interface Yes {
  readonly deFila: (fila: number) => number;
  readonly dePista: (pasillo: number, pista: number) => number;
  readonly bandas: readonly Banda[];
  readonly alto: number;
}
type Cuantos = ReadonlyMap<number, number>;

export function medirAncho(
  piezas: readonly Pieza[],
  tramos: readonly Tramo[],
  rejilla: Rejilla,
  pistas: Cuantos,
): Equis {
  const anchoDeCanal = (c: number): number => {
    const escrito = Math.max(
      0,
      ...tramos
        .filter((t) => t.clase !== 'larga' && t.canalLlega === c)
        .map((t) => t.via.rotulo ?? 0),
    );
    return 2 * HOLGURA + (pistas.get(c) ?? 0) * CARRIL_DE_VIA + escrito;
  };
  const centros: number[] = [];
  const canales: number[] = [];
  let x = 0;
  for (let c = 0; c < rejilla.columnas; c++) {
    canales.push(x);
    x += anchoDeCanal(c);
    const suyas = piezas.filter((p) => p.sobre === undefined && rejilla.casilla(p.id).col === c);
    const ancho = Math.max(0, ...suyas.map((p) => Math.max(p.ancho, p.rotulo ?? 0)));
    centros.push(x + ancho / 2);
    x += ancho;
  }
  canales.push(x);
  return {
    deColumna: (col) => centros[col]!,
    dePista: (canal, pista) => canales[canal]! + HOLGURA + CARRIL_DE_VIA * pista,
    ancho: x + anchoDeCanal(rejilla.columnas),
  };
}

export function medirAlto(piezas: readonly Pieza[], rejilla: Rejilla, pistas: Cuantos): Yes {
  const centros: number[] = [];
  const pasillos: number[] = [];
  const bandas: { y: number; alto: number }[] = [];
  const conBorde = new Set(piezas.flatMap((p) => p.sobre ?? []));
  const altoDePasillo = (f: number): number => ((pistas.get(f) ?? 0) + 1) * CARRIL_ACOSTADO;
  const { bandaDeFila } = rejilla;
  let y = 0;
  for (let f = 0; f < bandaDeFila.length; f++) {
    const empieza = f === 0 || bandaDeFila[f] !== bandaDeFila[f - 1];
    // What goes between two lanes goes at the top of the lower one.
    if (empieza) bandas.push({ y, alto: 0 });
    pasillos.push(y);
    y += altoDePasillo(f);
    const suyas = piezas.filter((p) => p.sobre === undefined && rejilla.casilla(p.id).fila === f);
    const arriba = Math.max(20, ...suyas.map((p) => p.alto / 2));
    const abajo = Math.max(
      20,
      ...suyas.map(
        (p) =>
          p.alto / 2 +
          (p.rotulo === undefined ? 0 : ALTO_DE_ROTULO + 4) +
          (conBorde.has(p.id) ? RADIO_DE_BORDE + ALTO_DE_ROTULO + 4 : 0),
      ),
    );
    centros.push(y + arriba);
    y += arriba + abajo + 6;
    const ultima = f === bandaDeFila.length - 1;
    if (ultima) {
      pasillos.push(y);
      y += altoDePasillo(f + 1);
    }
    const banda = bandas.at(-1)!;
    banda.alto = y - banda.y;
  }
  return {
    deFila: (fila) => centros[fila]!,
    dePista: (pasillo, pista) => pasillos[pasillo]! + CARRIL_ACOSTADO * (pista + 1),
    bandas,
    alto: y,
  };
}
