/**
 * Places for what a diagram shows: boxes in columns and rows, rows in bands (the lanes), ways along channels between
 * them. Every way has tracks of its own in the channels, so that none runs through a box or along another.
 */

export interface Pieza {
  readonly id: string;
  readonly ancho: number;
  readonly alto: number;
  /** Which lane, from the top. */
  readonly banda: number;
  /** Stands on the lower border of another. */
  readonly sobre?: string;
  /** Its name is written under it, this wide. */
  readonly rotulo?: number;
  /** A diamond or a circle: its ways out are not at its corners. */
  readonly forma: 'caja' | 'rombo' | 'circulo';
}
export interface Via {
  readonly id: string;
  readonly de: string;
  readonly a: string;
  /** Width of what is written on it. */
  readonly rotulo?: number;
}
export interface Punto {
  readonly x: number;
  readonly y: number;
}
export interface Caja extends Punto {
  readonly ancho: number;
  readonly alto: number;
}
export interface Trazado {
  readonly cajas: ReadonlyMap<string, Caja>;
  readonly rotulos: ReadonlyMap<string, Caja>;
  readonly caminos: ReadonlyMap<string, readonly Punto[]>;
  readonly rotulosDeVia: ReadonlyMap<string, Caja>;
  readonly bandas: readonly { readonly y: number; readonly alto: number }[];
  readonly ancho: number;
  readonly alto: number;
}

const CARRIL_DE_VIA = 12;
const CARRIL_ACOSTADO = 20;
const HOLGURA = 18;
const ALTO_DE_ROTULO = 28;
const RADIO_DE_BORDE = 18;
/** From one event on a border to the next, with room for its words. */
export const ENTRE_BORDES = 100;

interface Casilla {
  readonly col: number;
  readonly fila: number;
}

export function trazar(piezas: readonly Pieza[], vias: readonly Via[]): Trazado {
  return new Mapa(piezas, vias).trazar();
}

/** One way, as it goes through the channels: which it uses and, later, at which track. */
interface Tramo {
  readonly via: Via;
  readonly de: Pieza;
  readonly a: Pieza;
  readonly clase: 'recta' | 'corta' | 'larga';
  /** Channel before this column in which it goes up or down, leaving and arriving. */
  readonly canalSale: number | null;
  readonly canalLlega: number;
  /** Channel above this row along which it goes. */
  readonly pasillo: number | null;
}

class Mapa {
  private readonly porId: ReadonlyMap<string, Pieza>;
  private readonly libres: readonly Pieza[];
  private readonly columna = new Map<string, number>();
  private readonly casillas = new Map<string, Casilla>();
  private bandaDeFila: number[] = [];

  constructor(
    private readonly piezas: readonly Pieza[],
    private readonly vias: readonly Via[],
  ) {
    this.porId = new Map(piezas.map((p) => [p.id, p]));
    this.libres = piezas.filter((p) => p.sobre === undefined);
  }

  trazar(): Trazado {
    this.ponerColumnas();
    this.ponerFilas();
    return new Dibujante(
      this.piezas,
      this.vias,
      this.casillas,
      this.bandaDeFila,
      this.porId,
    ).dibujar();
  }

  private anfitrion(id: string): string {
    return this.porId.get(id)!.sobre ?? id;
  }

  /** Longest way from a beginning, without the ways that go back. */
  private ponerColumnas(): void {
    const siguen = new Map<string, string[]>(this.libres.map((p) => [p.id, []]));
    const llegan = new Map<string, number>(this.libres.map((p) => [p.id, 0]));
    for (const v of this.vias) {
      const [de, a] = [this.anfitrion(v.de), this.anfitrion(v.a)];
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
    for (const p of this.libres) if (llegan.get(p.id) === 0) visitar(p.id);
    for (const p of this.libres) if (estado.get(p.id) === undefined) visitar(p.id);
    for (const p of this.libres) this.columna.set(p.id, 0);
    for (const id of orden.reverse())
      for (const s of hacia.get(id)!)
        this.columna.set(s, Math.max(this.columna.get(s)!, this.columna.get(id)! + 1));
  }

  /** In its lane, on the row of who comes before if its cell is free; else on the nearest free one. */
  private ponerFilas(): void {
    const bandas = Math.max(0, ...this.piezas.map((p) => p.banda)) + 1;
    const ocupadas: Set<string>[] = Array.from({ length: bandas }, () => new Set());
    const alto: number[] = Array.from({ length: bandas }, () => 1);
    const enBanda = new Map<string, number>();
    const previos = new Map<string, string[]>();
    for (const v of this.vias) {
      const a = this.anfitrion(v.a);
      previos.set(a, [...(previos.get(a) ?? []), v.de]);
    }
    const porColumna = [...this.libres].sort(
      (a, b) => this.columna.get(a.id)! - this.columna.get(b.id)!,
    );
    for (const p of porColumna) {
      const col = this.columna.get(p.id)!;
      const antes = (previos.get(p.id) ?? []).find((x) => {
        const h = this.anfitrion(x);
        return enBanda.has(h) && this.porId.get(h)!.banda === p.banda;
      });
      const deseada =
        antes === undefined
          ? 0
          : enBanda.get(this.anfitrion(antes))! +
            (this.porId.get(antes)!.sobre === undefined ? 0 : 1);
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
    const primera: number[] = [];
    this.bandaDeFila = [];
    for (const [b, n] of alto.entries()) {
      primera.push(this.bandaDeFila.length);
      for (let i = 0; i < n; i++) this.bandaDeFila.push(b);
    }
    for (const p of this.libres)
      this.casillas.set(p.id, {
        col: this.columna.get(p.id)!,
        fila: primera[p.banda]! + enBanda.get(p.id)!,
      });
  }
}

class Dibujante {
  private readonly columnas: number;
  private readonly filas: number;
  private readonly llenas: ReadonlySet<string>;
  private readonly cajas = new Map<string, Caja>();
  private readonly desvios = new Map<string, { sale: number; llega: number }>();

  constructor(
    private readonly piezas: readonly Pieza[],
    private readonly vias: readonly Via[],
    private readonly casillas: ReadonlyMap<string, Casilla>,
    private readonly bandaDeFila: readonly number[],
    private readonly porId: ReadonlyMap<string, Pieza>,
  ) {
    const todas = [...casillas.values()];
    this.columnas = Math.max(0, ...todas.map((c) => c.col)) + 1;
    this.filas = bandaDeFila.length;
    this.llenas = new Set(todas.map((c) => `${c.col}|${c.fila}`));
  }

  dibujar(): Trazado {
    this.repartirPuertas();
    const tramos = this.vias.map((v) => this.tramoDe(v));
    const verticales = this.repartirVerticales(tramos);
    const acostados = this.repartirAcostados(tramos);
    const anchos = this.anchosDeCanal(tramos, verticales.cuantos);
    const [xDeColumna, ancho, xDeCanal] = this.equis(anchos);
    const [yDeFila, yDePasillo, bandas, alto] = this.yes(acostados.cuantos);
    this.poner(xDeColumna, yDeFila);
    const caminos = new Map<string, readonly Punto[]>();
    const rotulosDeVia = new Map<string, Caja>();
    for (const t of tramos) {
      const x = (cual: 'sale' | 'llega', canal: number): number =>
        xDeCanal[canal]! + HOLGURA + CARRIL_DE_VIA * verticales.de.get(`${t.via.id}|${cual}`)!;
      const y = (pasillo: number): number =>
        yDePasillo[pasillo]! + CARRIL_ACOSTADO * (acostados.de.get(t.via.id)! + 1);
      const puntos = this.camino(t, x, y);
      caminos.set(t.via.id, puntos);
      if (t.via.rotulo !== undefined)
        rotulosDeVia.set(
          t.via.id,
          rotuloEn(puntos, t.clase, t.via.rotulo, this.cajas.get(t.a.id)!.x),
        );
    }
    return {
      cajas: this.cajas,
      rotulos: this.rotulos(),
      caminos,
      rotulosDeVia,
      bandas,
      ancho,
      alto,
    };
  }

  private casilla(p: Pieza): Casilla {
    return this.casillas.get(p.sobre ?? p.id)!;
  }

  /** Ways of one side part from each other there: the straight one in the middle. */
  private repartirPuertas(): void {
    const repartir = (lado: 'sale' | 'llega'): void => {
      const grupos = new Map<string, Via[]>();
      for (const v of this.vias) {
        const id = lado === 'sale' ? v.de : v.a;
        if (this.porId.get(id)!.sobre !== undefined && lado === 'sale') continue;
        grupos.set(id, [...(grupos.get(id) ?? []), v]);
      }
      for (const [id, grupo] of grupos) {
        const p = this.porId.get(id)!;
        const propia = this.casilla(p).fila;
        const otra = (v: Via): Casilla =>
          this.casilla(this.porId.get(lado === 'sale' ? v.a : v.de)!);
        const orden = [...grupo].sort((a, b) => otra(a).fila - otra(b).fila);
        const columna = this.casilla(p).col;
        // Of those that go on along the row, the nearest one goes straight.
        const [recta] = orden
          .filter((v) => otra(v).fila === propia && otra(v).col > columna === (lado === 'sale'))
          .sort((a, b) => Math.abs(otra(a).col - columna) - Math.abs(otra(b).col - columna));
        const medio = recta === undefined ? (orden.length - 1) / 2 : orden.indexOf(recta);
        const cabe = (p.alto / 2 - 10) / Math.max(1, medio, orden.length - 1 - medio);
        const paso = Math.min(14, cabe);
        orden.forEach((v, i) => {
          const antes = this.desvios.get(v.id) ?? { sale: 0, llega: 0 };
          this.desvios.set(v.id, { ...antes, [lado]: Math.round((i - medio) * paso) });
        });
      }
    };
    repartir('sale');
    repartir('llega');
    for (const v of this.vias)
      if (!this.desvios.has(v.id)) this.desvios.set(v.id, { sale: 0, llega: 0 });
  }

  private tramoDe(via: Via): Tramo {
    const de = this.porId.get(via.de)!;
    const a = this.porId.get(via.a)!;
    const [s, t] = [this.casilla(de), this.casilla(a)];
    const { sale, llega } = this.desvios.get(via.id)!;
    const libre = (): boolean => {
      for (let c = s.col + 1; c < t.col; c++) if (this.llenas.has(`${c}|${s.fila}`)) return false;
      return true;
    };
    const comun = { via, de, a, canalLlega: t.col };
    if (de.sobre !== undefined)
      return { ...comun, clase: 'larga', canalSale: null, pasillo: s.fila + 1 };
    if (t.col > s.col && libre())
      return s.fila === t.fila && sale === llega
        ? { ...comun, clase: 'recta', canalSale: null, pasillo: null }
        : { ...comun, clase: 'corta', canalSale: null, pasillo: null };
    const pasillo = t.fila > s.fila ? t.fila : t.fila < s.fila ? t.fila + 1 : s.fila;
    return { ...comun, clase: 'larga', canalSale: s.col + 1, pasillo };
  }

  /** Tracks of the channels between columns. First those that leave, then short ones, then those that arrive. */
  private repartirVerticales(tramos: readonly Tramo[]): Reparto {
    const pedidos: Pedido[] = [];
    for (const t of tramos) {
      const [s, l] = [this.casilla(t.de), this.casilla(t.a)];
      const { sale, llega } = this.desvios.get(t.via.id)!;
      const ys = s.fila + 0.5 + sale / 1000;
      const yl = l.fila + 0.5 + llega / 1000;
      if (t.clase === 'corta') pedidos.push(pedido(`${t.via.id}|llega`, t.canalLlega, 1, ys, yl));
      if (t.clase !== 'larga') continue;
      if (t.canalSale !== null)
        pedidos.push(pedido(`${t.via.id}|sale`, t.canalSale, 0, ys, t.pasillo!));
      pedidos.push(pedido(`${t.via.id}|llega`, t.canalLlega, 2, t.pasillo!, yl));
    }
    return repartir(pedidos);
  }

  private repartirAcostados(tramos: readonly Tramo[]): Reparto {
    return repartir(
      tramos
        .filter((t) => t.pasillo !== null)
        .map((t) =>
          pedido(
            t.via.id,
            t.pasillo!,
            0,
            t.canalSale ?? this.casilla(t.de).col + 0.5,
            t.canalLlega,
          ),
        ),
    );
  }

  private anchosDeCanal(
    tramos: readonly Tramo[],
    cuantos: ReadonlyMap<number, number>,
  ): readonly number[] {
    return Array.from({ length: this.columnas + 1 }, (_, c) => {
      const escrito = Math.max(
        0,
        ...tramos
          .filter((t) => t.clase !== 'larga' && t.canalLlega === c)
          .map((t) => t.via.rotulo ?? 0),
      );
      return 2 * HOLGURA + (cuantos.get(c) ?? 0) * CARRIL_DE_VIA + escrito;
    });
  }

  private equis(anchos: readonly number[]): [readonly number[], number, readonly number[]] {
    const centros: number[] = [];
    const canales: number[] = [];
    let x = 0;
    for (let c = 0; c < this.columnas; c++) {
      canales.push(x);
      x += anchos[c]!;
      const suyas = this.piezas.filter(
        (p) => p.sobre === undefined && this.casillas.get(p.id)!.col === c,
      );
      const ancho = Math.max(0, ...suyas.map((p) => Math.max(p.ancho, p.rotulo ?? 0)));
      centros.push(x + ancho / 2);
      x += ancho;
    }
    canales.push(x);
    return [centros, x + anchos[this.columnas]!, canales];
  }

  private yes(
    cuantos: ReadonlyMap<number, number>,
  ): [readonly number[], readonly number[], Trazado['bandas'], number] {
    const centros: number[] = [];
    const pasillos: number[] = [];
    const bandas: { y: number; alto: number }[] = [];
    const conBorde = new Set(this.piezas.flatMap((p) => p.sobre ?? []));
    const altoDePasillo = (f: number): number => ((cuantos.get(f) ?? 0) + 1) * CARRIL_ACOSTADO;
    let y = 0;
    for (let f = 0; f < this.filas; f++) {
      const empieza = f === 0 || this.bandaDeFila[f] !== this.bandaDeFila[f - 1];
      // What goes between two lanes goes at the top of the lower one.
      if (empieza) bandas.push({ y, alto: 0 });
      pasillos.push(y);
      y += altoDePasillo(f);
      const suyas = this.piezas.filter(
        (p) => p.sobre === undefined && this.casillas.get(p.id)!.fila === f,
      );
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
      const ultima = f === this.filas - 1;
      if (ultima) {
        pasillos.push(y);
        y += altoDePasillo(f + 1);
      }
      const banda = bandas.at(-1)!;
      banda.alto = y - banda.y;
    }
    return [centros, pasillos, bandas, y];
  }

  private poner(x: readonly number[], y: readonly number[]): void {
    for (const p of this.piezas) {
      if (p.sobre !== undefined) continue;
      const c = this.casillas.get(p.id)!;
      this.cajas.set(p.id, {
        x: x[c.col]! - p.ancho / 2,
        y: y[c.fila]! - p.alto / 2,
        ancho: p.ancho,
        alto: p.alto,
      });
    }
    const puestos = new Map<string, number>();
    for (const p of this.piezas) {
      if (p.sobre === undefined) continue;
      const h = this.cajas.get(p.sobre)!;
      const n = puestos.get(p.sobre) ?? 0;
      puestos.set(p.sobre, n + 1);
      this.cajas.set(p.id, {
        x: h.x + 8 + n * ENTRE_BORDES,
        y: h.y + h.alto - p.alto / 2,
        ancho: p.ancho,
        alto: p.alto,
      });
    }
  }

  private camino(
    t: Tramo,
    x: (cual: 'sale' | 'llega', canal: number) => number,
    y: (pasillo: number) => number,
  ): readonly Punto[] {
    const { sale, llega } = this.desvios.get(t.via.id)!;
    const fin = puerta(t.a, this.cajas.get(t.a.id)!, 'izquierda', llega);
    if (t.de.sobre !== undefined) {
      const b = this.cajas.get(t.de.id)!;
      const m = { x: b.x + b.ancho / 2, y: b.y + b.alto };
      const [xl, yp] = [x('llega', t.canalLlega), y(t.pasillo!)];
      return [m, { x: m.x, y: yp }, { x: xl, y: yp }, { x: xl, y: fin.y }, fin];
    }
    const inicio = puerta(t.de, this.cajas.get(t.de.id)!, 'derecha', sale);
    if (t.clase === 'recta') return [inicio, fin];
    const xl = x('llega', t.canalLlega);
    if (t.clase === 'corta') return [inicio, { x: xl, y: inicio.y }, { x: xl, y: fin.y }, fin];
    const [xs, yp] = [x('sale', t.canalSale!), y(t.pasillo!)];
    return [
      inicio,
      { x: xs, y: inicio.y },
      { x: xs, y: yp },
      { x: xl, y: yp },
      { x: xl, y: fin.y },
      fin,
    ];
  }

  private rotulos(): ReadonlyMap<string, Caja> {
    const rotulos = new Map<string, Caja>();
    for (const p of this.piezas) {
      if (p.rotulo === undefined) continue;
      const c = this.cajas.get(p.id)!;
      rotulos.set(
        p.id,
        p.sobre === undefined
          ? {
              x: c.x + c.ancho / 2 - p.rotulo / 2,
              y: c.y + c.alto + 4,
              ancho: p.rotulo,
              alto: ALTO_DE_ROTULO,
            }
          : {
              x: c.x + c.ancho / 2 + 4,
              y: c.y + c.alto + 2,
              ancho: ENTRE_BORDES - 14,
              alto: ALTO_DE_ROTULO,
            },
      );
    }
    return rotulos;
  }
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
function rotuloEn(
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

interface Pedido {
  readonly quien: string;
  readonly canal: number;
  readonly grupo: number;
  readonly desde: number;
  readonly hasta: number;
}
interface Reparto {
  readonly de: ReadonlyMap<string, number>;
  readonly cuantos: ReadonlyMap<number, number>;
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
