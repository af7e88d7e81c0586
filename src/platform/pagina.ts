/** What a list is asked for. `cursor` is text a store gave before: opaque to everybody else. */
export interface Corte {
  /** 1 to 100. */
  readonly limite: number;
  readonly cursor: string | null;
}

export interface Pagina<T> {
  readonly elementos: readonly T[];
  /** Cursor of the next page (keyset: values of the last row, never an offset); null when there is none. */
  readonly siguiente: string | null;
  readonly total?: number;
}

/** A cursor nobody gave. At the door: 400. */
export class CursorInvalido extends Error {
  override readonly name = 'CursorInvalido';
}
