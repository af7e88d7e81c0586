import { Inject, Injectable } from '@nestjs/common';
import type { FichaPublica, GobiernoPublico } from './lo-publico.js';
import { MarcaPublicaStore } from './marca-publica-store.js';
import { LecturaPublica } from './puertos.js';

/** So many governments with all that is public of them are kept; the one looked at longest ago goes first. */
const FICHAS = 1200;

interface Lista {
  readonly hoy: string;
  readonly gobiernos: readonly GobiernoPublico[];
  readonly conAlgo: ReadonlySet<string>;
  readonly porCodigo: ReadonlyMap<string, GobiernoPublico>;
}

/**
 * The public model, kept between one reading and the next under the mark that was in force before it was read: what
 * changed meanwhile changed the mark too, and the next reading reads again. Nothing is served by its age.
 */
@Injectable()
export class MemoriaPublica {
  private enCurso: Promise<string> | null = null;
  private siguiente: Promise<string> | null = null;
  private lista: { readonly marca: string; readonly valor: Promise<Lista> } | null = null;
  private readonly fichas = new Map<
    string,
    {
      readonly deTodo: string;
      readonly deTitular: string;
      readonly valor: Promise<FichaPublica>;
    }
  >();

  constructor(
    @Inject(MarcaPublicaStore) private readonly marcas: MarcaPublicaStore,
    @Inject(LecturaPublica) private readonly lectura: LecturaPublica,
  ) {}

  /**
   * One question for all who ask at once. Who comes while it is being asked waits for the next one: the answer to the
   * first may be older than their request.
   */
  marca(): Promise<string> {
    if (this.enCurso === null) {
      this.enCurso = this.preguntar().finally(() => {
        this.enCurso = null;
      });
      return this.enCurso;
    }
    this.siguiente ??= this.enCurso
      .catch(() => '')
      .then(() => {
        this.siguiente = null;
        return this.marca();
      });
    return this.siguiente;
  }

  async gobiernos(): Promise<Lista> {
    return this.listaDe(await this.marca());
  }

  private listaDe(marca: string): Promise<Lista> {
    if (this.lista?.marca !== marca) {
      const valor = this.leer();
      this.lista = { marca, valor };
      valor.catch(() => {
        if (this.lista?.valor === valor) this.lista = null;
      });
    }
    return this.lista.valor;
  }

  async ficha(codigo: string): Promise<FichaPublica | null> {
    const { gobiernos, porCodigo } = await this.gobiernos();
    const gobierno = porCodigo.get(codigo) ?? gobiernos.find((g) => g.id === codigo);
    return gobierno === undefined ? null : this.fichaDe(gobierno);
  }

  /** Whoever walks them all asks once how things stand, and gives the answer with each. */
  async fichaDe(gobierno: GobiernoPublico, marca?: string): Promise<FichaPublica> {
    const deTodo = marca ?? (await this.marca());
    const { conAlgo } = await this.listaDe(deTodo);
    const { id } = gobierno;
    if (!conAlgo.has(id)) return fichaVacia(gobierno);
    let guardada = this.fichas.get(id);
    if (guardada?.deTodo !== deTodo) {
      const deTitular = `${await this.marcas.deTitular(id)} ${this.lectura.hoy()}`;
      guardada = this.fichas.get(id);
      if (guardada?.deTitular === deTitular) guardada = { ...guardada, deTodo };
      else {
        const valor = this.lectura.ficha(gobierno);
        guardada = { deTodo, deTitular, valor };
        valor.catch(() => this.fichas.delete(id));
      }
    }
    this.fichas.delete(id);
    this.fichas.set(id, guardada);
    if (this.fichas.size > FICHAS) this.fichas.delete([...this.fichas.keys()][0]!);
    // The list may know it better: what it says of the government is newer than what was kept with it.
    return { ...(await guardada.valor), gobierno };
  }

  /** The day is in it: a reserve ends, a rule begins. */
  private async preguntar(): Promise<string> {
    return `${await this.marcas.deTodo()} ${this.lectura.hoy()}`;
  }

  private async leer(): Promise<Lista> {
    const conAlgo = await this.marcas.conAlgo();
    const { hoy, gobiernos } = await this.lectura.gobiernos();
    return { hoy, gobiernos, conAlgo, porCodigo: new Map(gobiernos.map((g) => [g.codigo, g])) };
  }
}

export const fichaVacia = (gobierno: GobiernoPublico): FichaPublica => ({
  gobierno,
  recepcion: null,
  propuestas: [],
  aportes: [],
  planes: [],
  organos: [],
  evaluaciones: [],
  documentos: [],
});
