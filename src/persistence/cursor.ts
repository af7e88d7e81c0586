import { type Corte, CursorInvalido, type Pagina } from '../platform/pagina.js';

type Valor = string | number | null;

/** The values of the last row, as opaque text. */
export const escribirCursor = (valores: readonly Valor[]): string =>
  Buffer.from(JSON.stringify(valores)).toString('base64url');

/** @throws CursorInvalido when it is not one of ours with that shape. */
export function leerCursor(
  cursor: string | null,
  forma: readonly ('texto' | 'numero')[],
): (string | number)[] | null {
  if (cursor === null) return null;
  let valores: unknown;
  try {
    valores = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (causa) {
    throw new CursorInvalido(cursor, { cause: causa });
  }
  const bien =
    Array.isArray(valores) &&
    valores.length === forma.length &&
    forma.every((f, i) =>
      f === 'texto' ? typeof valores[i] === 'string' : Number.isSafeInteger(valores[i]),
    );
  if (!bien) throw new CursorInvalido(cursor);
  return valores as (string | number)[];
}

/** A page out of `limite + 1` rows: the extra one says whether there is more. */
export function paginar<F, T>(
  filas: readonly F[],
  corte: Corte,
  leer: (fila: F) => T,
  claves: (fila: F) => readonly Valor[],
): Pagina<T> {
  const visibles = filas.slice(0, corte.limite);
  const ultima = visibles.at(-1);
  return {
    elementos: visibles.map(leer),
    siguiente:
      filas.length > corte.limite && ultima !== undefined ? escribirCursor(claves(ultima)) : null,
  };
}
