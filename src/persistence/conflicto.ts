/** Somebody was faster: the root changed since it was read. Handled inside persistence: read and decide again. */
export class Conflicto extends Error {
  override readonly name = 'Conflicto';
  constructor(
    que: string,
    /** It was seen before writing anything: there is nothing to undo. */
    readonly sinEscribir = false,
  ) {
    super(que);
  }
}

/** Many tries under exclusive order and still overtaken: something writes this root outside the door. */
export class ConflictoPersistente extends Error {
  override readonly name = 'ConflictoPersistente';
  constructor(readonly raizId: string) {
    super(`La raíz ${raizId} cambió en cada intento`);
  }
}
