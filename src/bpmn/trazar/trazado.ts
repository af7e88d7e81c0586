/**
 * Places for what a diagram shows: boxes in columns and rows, rows in bands (the lanes), ways along channels between
 * them. Every way has tracks of its own in the channels, so that none runs through a box or along another.
 */
import { camino, rotuloEnCamino } from './caminos.js';
import { medirAlto, medirAncho, type Banda, type Equis, type Yes } from './medidas.js';
import {
  ALTO_DE_ROTULO,
  ENTRE_BORDES,
  type Caja,
  type Pieza,
  type Punto,
  type Via,
} from './piezas.js';
import { enCanal, pistasDeCanales, pistasDePasillos } from './pistas.js';
import { ponerEnRejilla, type Rejilla } from './rejilla.js';
import { tramosDe } from './tramos.js';

export interface Trazado {
  readonly cajas: ReadonlyMap<string, Caja>;
  readonly rotulos: ReadonlyMap<string, Caja>;
  readonly caminos: ReadonlyMap<string, readonly Punto[]>;
  readonly rotulosDeVia: ReadonlyMap<string, Caja>;
  readonly bandas: readonly Banda[];
  readonly ancho: number;
  readonly alto: number;
}

export function trazar(piezas: readonly Pieza[], vias: readonly Via[]): Trazado {
  const rejilla = ponerEnRejilla(piezas, vias);
  const tramos = tramosDe(piezas, vias, rejilla);
  const canales = pistasDeCanales(tramos, rejilla);
  const pasillos = pistasDePasillos(tramos, rejilla);
  const equis = medirAncho(piezas, tramos, rejilla, canales.cuantos);
  const yes = medirAlto(piezas, rejilla, pasillos.cuantos);
  const cajas = poner(piezas, rejilla, equis, yes);
  const caminos = new Map<string, readonly Punto[]>();
  const rotulosDeVia = new Map<string, Caja>();
  for (const t of tramos) {
    const { id, rotulo } = t.via;
    const puntos = camino(t, cajas, {
      x: (cual) =>
        equis.dePista(
          cual === 'sale' ? t.canalSale! : t.canalLlega,
          canales.de.get(enCanal(t, cual))!,
        ),
      y: () => yes.dePista(t.pasillo!, pasillos.de.get(id)!),
    });
    caminos.set(id, puntos);
    if (rotulo !== undefined)
      rotulosDeVia.set(id, rotuloEnCamino(puntos, t.clase, rotulo, cajas.get(t.a.id)!.x));
  }
  const { ancho } = equis;
  const { bandas, alto } = yes;
  return { cajas, rotulos: rotulosDe(piezas, cajas), caminos, rotulosDeVia, bandas, ancho, alto };
}

/** In the middle of its cell; on a border, one after the other from its left. */
function poner(
  piezas: readonly Pieza[],
  rejilla: Rejilla,
  equis: Equis,
  yes: Yes,
): ReadonlyMap<string, Caja> {
  const cajas = new Map<string, Caja>();
  for (const { id, sobre, ancho, alto } of piezas) {
    if (sobre !== undefined) continue;
    const { col, fila } = rejilla.casilla(id);
    const [x, y] = [equis.deColumna(col) - ancho / 2, yes.deFila(fila) - alto / 2];
    cajas.set(id, { x, y, ancho, alto });
  }
  const puestos = new Map<string, number>();
  for (const { id, sobre, ancho, alto } of piezas) {
    if (sobre === undefined) continue;
    const h = cajas.get(sobre)!;
    const n = puestos.get(sobre) ?? 0;
    puestos.set(sobre, n + 1);
    cajas.set(id, { x: h.x + 8 + n * ENTRE_BORDES, y: h.y + h.alto - alto / 2, ancho, alto });
  }
  return cajas;
}

/** Under each piece that has its name there; of one on a border, beside the way that goes down from it. */
function rotulosDe(
  piezas: readonly Pieza[],
  cajas: ReadonlyMap<string, Caja>,
): ReadonlyMap<string, Caja> {
  const rotulos = new Map<string, Caja>();
  for (const { id, sobre, rotulo } of piezas) {
    if (rotulo === undefined) continue;
    const c = cajas.get(id)!;
    const medio = c.x + c.ancho / 2;
    const alto = ALTO_DE_ROTULO;
    rotulos.set(
      id,
      sobre === undefined
        ? { x: medio - rotulo / 2, y: c.y + c.alto + 4, ancho: rotulo, alto }
        : { x: medio + 4, y: c.y + c.alto + 2, ancho: ENTRE_BORDES - 14, alto },
    );
  }
  return rotulos;
}
