import { ProcedimientoDefectuoso, type Procedimiento } from '../../machines/contrato.js';
import { Catalogo } from '../engine/puertos/catalogo.js';

/** The procedures of `machines/catalogo.ts`, each behind its adapter. */
export class CatalogoDeProcedimientos extends Catalogo {
  private readonly porId: ReadonlyMap<string, Procedimiento>;

  constructor(private readonly procedimientos: readonly Procedimiento[]) {
    super();
    this.porId = new Map(procedimientos.map((p) => [p.id, p]));
  }

  override get(id: string): Procedimiento {
    const p = this.porId.get(id);
    if (p === undefined) throw new ProcedimientoDefectuoso(id, 'is not in the catalogue');
    return p;
  }

  override find(id: string): Procedimiento | null {
    return this.porId.get(id) ?? null;
  }

  override findVigente(nombre: string): Procedimiento | null {
    return this.procedimientos
      .filter((p) => p.nombre === nombre)
      .reduce<Procedimiento | null>((a, p) => (a === null || p.version > a.version ? p : a), null);
  }

  override todos(): readonly Procedimiento[] {
    return this.procedimientos;
  }
}
