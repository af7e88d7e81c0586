import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Procedimiento } from '../../machines/contrato.js';
import { Catalogo, ProcedimientoAusente } from '../engine/puertos/catalogo.js';

/** The procedures that are not part of the program: drawn ones, as they stand now. */
export abstract class FuenteDeProcedimientos {
  /** Of one name, or all; those of `sabidos` whose mark is the same are left out. */
  abstract leer(
    nombre: string | null,
    sabidos: ReadonlyMap<string, string>,
  ): Promise<
    readonly {
      readonly id: string;
      readonly marca: string;
      readonly procedimiento: Procedimiento;
    }[]
  >;
}

/**
 * The procedures of `machines/catalogo.ts`, each behind its adapter, and beside them those somebody drew. What is part of
 * the program goes first and cannot be replaced.
 */
@Injectable()
export class CatalogoDeProcedimientos extends Catalogo implements OnModuleInit {
  private readonly propios: ReadonlySet<string>;
  private porId: ReadonlyMap<string, Procedimiento>;
  private lista: readonly Procedimiento[];
  /** What a drawn one stood as when it was read. */
  private readonly marcas = new Map<string, string>();

  constructor(
    procedimientos: readonly Procedimiento[],
    private readonly fuente: FuenteDeProcedimientos | null = null,
  ) {
    super();
    this.propios = new Set(procedimientos.map((p) => p.nombre));
    this.lista = procedimientos;
    this.porId = new Map(procedimientos.map((p) => [p.id, p]));
  }

  /** Before the door opens. */
  async onModuleInit(): Promise<void> {
    await this.ponerAlDia();
  }

  override get(id: string): Procedimiento {
    const p = this.porId.get(id);
    if (p === undefined) throw new ProcedimientoAusente(id);
    return p;
  }

  override find(id: string): Procedimiento | null {
    return this.porId.get(id) ?? null;
  }

  override findVigente(nombre: string): Procedimiento | null {
    const deEse = this.lista.filter((p) => p.nombre === nombre);
    // A version taken out of use gives way to the one before it.
    const abiertas = deEse.filter((p) => p.titulares.length > 0);
    return (abiertas.length > 0 ? abiertas : deEse).reduce<Procedimiento | null>(
      (a, p) => (a === null || p.version > a.version ? p : a),
      null,
    );
  }

  override todos(): readonly Procedimiento[] {
    return this.lista;
  }

  override async traer(nombreOId: string): Promise<boolean> {
    const nombre = nombreOId.split('@', 1)[0]!;
    return this.propios.has(nombre) ? false : this.leer(nombre);
  }

  /** Reads all that is drawn: at the start, and from time to time for what other processes did. */
  async ponerAlDia(): Promise<void> {
    await this.leer(null);
  }

  private async leer(nombre: string | null): Promise<boolean> {
    if (this.fuente === null) return false;
    const leidos = await this.fuente.leer(nombre, this.marcas);
    const nuevos = leidos.filter(({ procedimiento: p }) => !this.propios.has(p.nombre));
    if (nuevos.length === 0) return false;
    const porId = new Map(this.porId);
    for (const { id, marca, procedimiento } of nuevos) {
      this.marcas.set(id, marca);
      porId.set(id, procedimiento);
    }
    this.porId = porId;
    this.lista = [...porId.values()];
    return true;
  }
}
