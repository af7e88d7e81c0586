import type { DocumentoHecho } from '../../machines/contrato.js';

interface Recordado {
  /** Null: national. */
  readonly titularId: string | null;
  readonly hecho: DocumentoHecho;
}

/** When a reading began: what it brings is remembered only if no document was seen to change since. */
export type MomentoDeLectura = string | null;

/** The oldest used is forgotten. */
const MAXIMO = 5_000;

/**
 * The documents this process uploaded or read last, as the facts of a command have them. Every change of a document moves
 * the version of the directory, and the number of changes beside it: what is decided upon one of these is written under
 * the guard of that version, and what was remembered before a change is forgotten when the change is seen.
 */
export class DocumentosRecordados {
  private cambios: string | null = null;
  private readonly sabidos = new Map<string, Recordado>();

  /** How many times a document has changed, as the newest view of the database says. */
  ver(cambios: string): void {
    if (cambios === this.cambios) return;
    this.cambios = cambios;
    this.sabidos.clear();
  }

  /** To be asked before reading or writing what will be remembered. */
  get momento(): MomentoDeLectura {
    return this.cambios;
  }

  recordar(desde: MomentoDeLectura, titularId: string | null, hecho: DocumentoHecho): void {
    if (desde === null || desde !== this.cambios) return;
    this.sabidos.delete(hecho.id);
    this.sabidos.set(hecho.id, { titularId, hecho });
    if (this.sabidos.size <= MAXIMO) return;
    const masViejo = this.sabidos.keys().next();
    if (!masViejo.done) this.sabidos.delete(masViejo.value);
  }

  /** All of them, or undefined: the titular's own, and the national ones. */
  findTodos(ids: readonly string[], titularId: string): readonly DocumentoHecho[] | undefined {
    const hechos: DocumentoHecho[] = [];
    for (const id of ids) {
      const sabido = this.sabidos.get(id);
      if (!sabido || (sabido.titularId !== null && sabido.titularId !== titularId))
        return undefined;
      hechos.push(sabido.hecho);
    }
    return hechos;
  }
}
