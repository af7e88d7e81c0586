/** Commands as one list of plain values: what goes to another thread is copied several times faster than as objects. */
import { IDEMPOTENCIA, RAIZ, COLUMNAS, TABLAS } from './columnas-de-filas.js';
import type { Fila, FilasDeAsiento } from './filas-de-asiento.js';
import type { OrdenEscrita } from './orden-escrita.js';

type Valor = Fila[number];

export function aplanar(ordenes: readonly OrdenEscrita[]): Fila {
  const plano: Valor[] = [];
  for (const { raizId, version, directorio, filas } of ordenes) {
    plano.push(raizId, version, directorio);
    aplanarFilas(filas, plano);
  }
  return plano;
}

export function levantar(plano: Fila): OrdenEscrita[] {
  const ordenes: OrdenEscrita[] = [];
  const lista = new Lista(plano);
  while (lista.quedan) {
    const [raizId, version, directorio] = lista.tomar(3) as [string, number, string];
    ordenes.push({ raizId, version, directorio, filas: lista.filas() });
  }
  return ordenes;
}

/** At the end of `plano`. */
export function aplanarFilas(filas: FilasDeAsiento, plano: Valor[]): void {
  const poner = (fila: Fila): void => {
    for (let i = 0; i < fila.length; i += 1) plano.push(fila[i]!);
  };
  poner(filas.raiz);
  plano.push(filas.idempotencia ? 1 : 0);
  if (filas.idempotencia) poner(filas.idempotencia);
  for (const tabla of TABLAS) {
    plano.push(filas[tabla].length);
    for (const fila of filas[tabla]) poner(fila);
  }
}

export const levantarFilas = (plano: Fila): FilasDeAsiento => new Lista(plano).filas();

/** What was put in one list, taken from it in the same order. */
class Lista {
  private n = 0;

  constructor(private readonly plano: Fila) {}

  get quedan(): boolean {
    return this.n < this.plano.length;
  }

  tomar(ancho: number): Fila {
    return this.plano.slice(this.n, (this.n += ancho));
  }

  filas(): FilasDeAsiento {
    const raiz = this.tomar(RAIZ.length);
    const idempotencia = this.plano[this.n++] === 1 ? this.tomar(IDEMPOTENCIA.length) : null;
    // One after the other: an object made of entries is several times slower to make and to read.
    const filas = { raiz, idempotencia } as {
      -readonly [C in keyof FilasDeAsiento]: FilasDeAsiento[C];
    };
    for (const tabla of TABLAS) filas[tabla] = this.deTabla(COLUMNAS[tabla].length);
    return filas;
  }

  private deTabla(ancho: number): readonly Fila[] {
    const filas: Fila[] = [];
    for (let quedan = this.plano[this.n++] as number; quedan > 0; quedan -= 1)
      filas.push(this.tomar(ancho));
    return filas;
  }
}
