/** The states of a machine as a tree, and the questions its export asks of it. */
import type { Dibujo } from '../../../machines/contrato.js';

export type Estado = Dibujo['nodos'][number];
export type Arco = Dibujo['arcos'][number];

export class Arbol {
  readonly raiz: string;
  private readonly estados: ReadonlyMap<string, Estado>;
  private readonly cortos: ReadonlyMap<string, string>;

  constructor(private readonly dibujo: Dibujo) {
    this.estados = new Map(dibujo.nodos.map((n) => [n.id, n]));
    this.raiz = dibujo.nodos.find((n) => n.padre === null)!.id;
    const veces = new Map<string, number>();
    for (const n of dibujo.nodos) veces.set(n.nombre, (veces.get(n.nombre) ?? 0) + 1);
    this.cortos = new Map(
      dibujo.nodos.map((n) => [
        n.id,
        veces.get(n.nombre) === 1 ? n.nombre : n.id.replace(/\W/g, '_'),
      ]),
    );
  }

  estado(id: string): Estado {
    const e = this.estados.get(id);
    if (e === undefined) throw new Error(`no state ${id}`);
    return e;
  }
  /** Its name if no other has it, else its whole path: it becomes part of an id. */
  corto(id: string): string {
    return this.cortos.get(id)!;
  }
  hijos(id: string): readonly Estado[] {
    return this.dibujo.nodos.filter((n) => n.padre === id);
  }
  inicial(id: string): string {
    return this.dibujo.arcos.find((a) => a.de === id && a.evento === '#inicio')!.a!;
  }
  hojaInicial(id: string): string {
    const e = this.estado(id);
    if (e.tipo === 'compuesto') return this.hojaInicial(this.inicial(id));
    return e.tipo === 'paralelo' ? this.hojaInicial(this.hijos(id)[0]!.id) : id;
  }
  automaticos(id: string): readonly Arco[] {
    return this.dibujo.arcos.filter(
      (a) => a.de === id && a.clase === 'automatica' && a.evento === '',
    );
  }
  /** More than one token may be alive: an end for all must say so. */
  get puedeHaberOtros(): boolean {
    return (
      this.dibujo.nodos.some((n) => n.tipo === 'paralelo') ||
      this.dibujo.arcos.some((a) => a.abre !== undefined)
    );
  }

  /**
   * What may happen to a token that waits in a state: its own arcs and those of the states around it, up to the region
   * it lives in. What belongs to a parallel state happens beside its regions, and is not theirs.
   * @throws Error when two of them listen to the same event: the inner one would hide the outer.
   */
  alcanzables(id: string): readonly Arco[] {
    const arcos: Arco[] = [];
    for (let e: Estado = this.estado(id); ; e = this.estado(e.padre)) {
      arcos.push(...this.dibujo.arcos.filter((a) => a.de === e.id && a.clase !== 'automatica'));
      if (e.padre === null || this.estado(e.padre).tipo === 'paralelo') break;
    }
    const vistos = new Set<string>();
    for (const a of arcos) {
      const clave = `${a.clase} ${a.evento}`;
      if (vistos.has(clave)) throw new Error(`${id} hears ${a.evento} twice`);
      vistos.add(clave);
    }
    if (
      this.dibujo.arcos.some((a) => a.de === id && a.si !== undefined && a.clase !== 'automatica')
    )
      throw new Error(`${id} has an event that depends on a condition`);
    return arcos;
  }

  /** The outermost parallel state that is left on the way from one state to another, or null. */
  paraleloQueDeja(de: string, a: string): string | null {
    const hasta = new Set(this.caminoA(a));
    const dejados = this.caminoA(de).filter(
      (id) => !hasta.has(id) && this.estado(id).tipo === 'paralelo',
    );
    for (const id of this.caminoA(a).slice(1))
      if (this.estado(id).tipo === 'paralelo' && !this.caminoA(de).includes(id))
        throw new Error(`${a} is entered from outside its parallel state`);
    return dejados.at(-1) ?? null;
  }

  estaEn(id: string, padre: string): boolean {
    return this.caminoA(id).includes(padre);
  }
  /** May both be alive together: do they part at a parallel state? */
  aLaVez(a: string, b: string): boolean {
    if (a === b) return false;
    const deB = this.caminoA(b);
    const comun = this.caminoA(a).find((id) => deB.includes(id))!;
    return this.estado(comun).tipo === 'paralelo';
  }
  /** A state of the same composite in which somebody acts. */
  vecinaConGente(id: string): string | undefined {
    const { padre } = this.estado(id);
    return this.hijos(padre!)
      .filter((n) => n.id !== id && n.tipo === 'simple')
      .map((n) => n.id)
      .find((n) => this.alcanzables(n).some((a) => a.clase === 'evento'));
  }

  /** From itself to the root. */
  private caminoA(id: string): readonly string[] {
    const camino: string[] = [];
    for (let e: Estado | null = this.estado(id); e !== null;) {
      camino.push(e.id);
      e = e.padre === null ? null : this.estado(e.padre);
    }
    return camino;
  }
}
