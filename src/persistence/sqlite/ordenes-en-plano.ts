/** Commands as one list of plain values: what goes to another thread is copied several times faster than as objects. */
import type { Fila, FilasDeAsiento } from './filas-de-asiento.js';
import type { OrdenEscrita } from './orden-escrita.js';
import { IDEMPOTENCIA, RAIZ, COLUMNAS, TABLAS } from './columnas-de-filas.js';

export function aplanar(ordenes: readonly OrdenEscrita[]): Fila {
  const plano: Fila[number][] = [];
  const poner = (fila: Fila): void => {
    for (let i = 0; i < fila.length; i += 1) plano.push(fila[i]!);
  };
  for (const { raizId, version, directorio, filas } of ordenes) {
    plano.push(raizId, version, directorio);
    poner(filas.raiz);
    plano.push(filas.idempotencia ? 1 : 0);
    if (filas.idempotencia) poner(filas.idempotencia);
    for (const tabla of TABLAS) {
      plano.push(filas[tabla].length);
      for (const fila of filas[tabla]) poner(fila);
    }
  }
  return plano;
}

export function levantar(plano: Fila): OrdenEscrita[] {
  const ordenes: OrdenEscrita[] = [];
  let n = 0;
  const tomar = (ancho: number): Fila => plano.slice(n, (n += ancho));
  const lista = (ancho: number): readonly Fila[] => {
    const filas: Fila[] = [];
    for (let quedan = plano[n++] as number; quedan > 0; quedan -= 1) filas.push(tomar(ancho));
    return filas;
  };
  while (n < plano.length) {
    const [raizId, version, directorio] = tomar(3) as [string, number, string];
    const raiz = tomar(RAIZ.length);
    const idempotencia = plano[n++] === 1 ? tomar(IDEMPOTENCIA.length) : null;
    // One after the other: an object made of entries is several times slower to make and to read.
    const filas = { raiz, idempotencia } as {
      -readonly [C in keyof FilasDeAsiento]: FilasDeAsiento[C];
    };
    for (const tabla of TABLAS) filas[tabla] = lista(COLUMNAS[tabla].length);
    ordenes.push({ raizId, version, directorio, filas });
  }
  return ordenes;
}
