/** The cell of each piece: its column by the ways that lead to it, its row by who comes before it, within its band. */
import type { Pieza, Via } from './piezas.js';

export interface Casilla {
  readonly col: number;
  readonly fila: number;
}

export class Rejilla {
  readonly columnas: number;
  private readonly llenas: ReadonlySet<string>;

  constructor(
    private readonly casillas: ReadonlyMap<string, Casilla>,
    /** The band each row belongs to, from the top. */
    readonly bandaDeFila: readonly number[],
  ) {
    const todas = [...casillas.values()];
    this.columnas = Math.max(0, ...todas.map((c) => c.col)) + 1;
    this.llenas = new Set(todas.map((c) => `${c.col}|${c.fila}`));
  }

  /** What stands on a border is where its host is. */
  casilla(pieza: string): Casilla {
    return this.casillas.get(pieza)!;
  }

  /** Nothing stands on that row between the two columns. */
  libreEntre(fila: number, desde: number, hasta: number): boolean {
    for (let c = desde + 1; c < hasta; c++) if (this.llenas.has(`${c}|${fila}`)) return false;
    return true;
  }
}

export function ponerEnRejilla(piezas: readonly Pieza[], vias: readonly Via[]): Rejilla {
  const porId = new Map(piezas.map((p) => [p.id, p]));
  const libres = piezas.filter((p) => p.sobre === undefined);
  const anfitrion = (id: string): string => porId.get(id)!.sobre ?? id;
  const columna = columnasDe(
    libres,
    vias.map((v) => ({ de: anfitrion(v.de), a: anfitrion(v.a) })),
  );
  const previos = new Map<string, Previo[]>();
  for (const v of vias) {
    const a = anfitrion(v.a);
    const previo = {
      pieza: porId.get(anfitrion(v.de))!,
      desdeBorde: porId.get(v.de)!.sobre !== undefined,
    };
    previos.set(a, [...(previos.get(a) ?? []), previo]);
  }
  const bandas = Math.max(0, ...piezas.map((p) => p.banda)) + 1;
  const { enBanda, alto } = filasDe(libres, bandas, columna, previos);
  const primera: number[] = [];
  const bandaDeFila: number[] = [];
  for (const [b, n] of alto.entries()) {
    primera.push(bandaDeFila.length);
    for (let i = 0; i < n; i++) bandaDeFila.push(b);
  }
  const casillas = new Map<string, Casilla>();
  for (const p of libres)
    casillas.set(p.id, { col: columna.get(p.id)!, fila: primera[p.banda]! + enBanda.get(p.id)! });
  for (const p of piezas) if (p.sobre !== undefined) casillas.set(p.id, casillas.get(p.sobre)!);
  return new Rejilla(casillas, bandaDeFila);
}

/** Longest way from a beginning, without the ways that go back. */
function columnasDe(
  libres: readonly Pieza[],
  vias: readonly { readonly de: string; readonly a: string }[],
): ReadonlyMap<string, number> {
  const siguen = new Map<string, string[]>(libres.map((p) => [p.id, []]));
  const llegan = new Map<string, number>(libres.map((p) => [p.id, 0]));
  for (const { de, a } of vias) {
    if (de === a) continue;
    siguen.get(de)!.push(a);
    llegan.set(a, llegan.get(a)! + 1);
  }
  const estado = new Map<string, 'abierto' | 'cerrado'>();
  const orden: string[] = [];
  const hacia = new Map<string, string[]>();
  const visitar = (id: string): void => {
    estado.set(id, 'abierto');
    const adelante = siguen.get(id)!.filter((s) => estado.get(s) !== 'abierto');
    hacia.set(id, adelante);
    for (const s of adelante) if (estado.get(s) === undefined) visitar(s);
    // While it was open another branch may have opened one of its own again: those ways go back.
    estado.set(id, 'cerrado');
    orden.push(id);
  };
  for (const p of libres) if (llegan.get(p.id) === 0) visitar(p.id);
  for (const p of libres) if (estado.get(p.id) === undefined) visitar(p.id);
  const columna = new Map<string, number>(libres.map((p) => [p.id, 0]));
  for (const id of orden.reverse())
    for (const s of hacia.get(id)!) columna.set(s, Math.max(columna.get(s)!, columna.get(id)! + 1));
  return columna;
}

interface Previo {
  readonly pieza: Pieza;
  /** It comes from an event on its border, which leaves downwards. */
  readonly desdeBorde: boolean;
}

/** In its band, on the row of who comes before if its cell is free; else on the nearest free one. */
function filasDe(
  libres: readonly Pieza[],
  bandas: number,
  columna: ReadonlyMap<string, number>,
  previos: ReadonlyMap<string, readonly Previo[]>,
): { readonly enBanda: ReadonlyMap<string, number>; readonly alto: readonly number[] } {
  const ocupadas: Set<string>[] = Array.from({ length: bandas }, () => new Set());
  const alto: number[] = Array.from({ length: bandas }, () => 1);
  const enBanda = new Map<string, number>();
  for (const p of [...libres].sort((a, b) => columna.get(a.id)! - columna.get(b.id)!)) {
    const col = columna.get(p.id)!;
    const antes = (previos.get(p.id) ?? []).find(
      (x) => enBanda.has(x.pieza.id) && x.pieza.banda === p.banda,
    );
    const deseada =
      antes === undefined ? 0 : enBanda.get(antes.pieza.id)! + (antes.desdeBorde ? 1 : 0);
    const suyas = ocupadas[p.banda]!;
    for (let d = 0; ; d++) {
      const fila = [deseada + d, deseada - d].find((f) => f >= 0 && !suyas.has(`${col}|${f}`));
      if (fila === undefined) continue;
      suyas.add(`${col}|${fila}`);
      enBanda.set(p.id, fila);
      alto[p.banda] = Math.max(alto[p.banda]!, fila + 1);
      break;
    }
  }
  return { enBanda, alto };
}
