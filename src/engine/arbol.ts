/** The processes of one root during one command: rows read once, situations restored when asked for, changes kept. */
import { type JsonObjeto, type Procedimiento, type Situacion } from '../../machines/contrato.js';
import { canonico, sha256 } from './canonico.js';
import { preguntar } from './procedimiento-seguro.js';
import { ProcedimientoAusente, type Catalogo } from './puertos/catalogo.js';
import type { FilaProceso, Instante, SituacionDeProceso } from './puertos/filas.js';

export class Nodo {
  tocado = false;
  /** Sequence of the last line that touched it, counted from 0 within the command. */
  ultimaLinea = 0;
  private actual: Situacion | null = null;
  private base: FilaProceso;
  private _situacionDeProceso: SituacionDeProceso;
  private _salida: string | null;

  constructor(
    fila: FilaProceso,
    readonly proc: Procedimiento,
    situacion: Situacion | null = null,
  ) {
    this.base = fila;
    this.actual = situacion;
    this._situacionDeProceso = fila.situacion;
    this._salida = fila.salida;
  }

  get id(): string {
    return this.base.id;
  }
  get fila(): FilaProceso {
    return this.base;
  }
  get vivo(): boolean {
    return this._situacionDeProceso === 'activo';
  }
  get situacionDeProceso(): SituacionDeProceso {
    return this._situacionDeProceso;
  }
  get salida(): JsonObjeto | null {
    return this._salida === null ? null : (JSON.parse(this._salida) as JsonObjeto);
  }

  get situacion(): Situacion {
    this.actual ??= this.restaurar();
    return this.actual;
  }

  private restaurar(): Situacion {
    const f = this.base;
    const sabida = situacionesDe(this.proc).get(f);
    if (sabida !== undefined) return sabida;
    const situacion = preguntar(this.proc, () =>
      this.proc.restaurar({
        procesoId: f.id,
        formato: f.formato,
        estado: JSON.parse(f.estado),
        contexto: JSON.parse(f.contexto),
        hijos: JSON.parse(f.hijos),
        concluida: f.situacion === 'concluido',
      }),
    );
    situacionesDe(this.proc).set(f, situacion);
    return situacion;
  }

  poner(puesta: Situacion, salida: JsonObjeto | null = null): void {
    const situacion = conHijosEnOrden(puesta);
    this.actual = situacion;
    this.tocado = true;
    if (situacion.concluida) this._situacionDeProceso = 'concluido';
    // What a procedure hands over and is not JSON is its defect.
    this.base = preguntar(this.proc, () => {
      if (situacion.concluida) this._salida = salida === null ? null : canonico(salida);
      return filaCon(this.base, {
        estado: canonico(situacion.estado),
        contexto: canonico(situacion.contexto),
        hijos: canonico(situacion.hijos),
        situacion: this._situacionDeProceso,
        salida: this._salida,
        secuencia: this.base.secuencia,
        actualizadoEn: this.base.actualizadoEn,
      });
    });
  }

  detener(): void {
    this._situacionDeProceso = 'detenido';
    this.poner({ ...this.situacion, hijos: {} });
  }

  /** Of all that is known of it, so that two foldings can be told apart. */
  get huella(): string {
    return huellaDe(this.base);
  }

  filaNueva(secuencia: number, ahora: Instante): FilaProceso {
    const { estado, contexto, hijos, situacion, salida } = this.base;
    const fila = filaCon(this.base, {
      estado,
      contexto,
      hijos,
      situacion,
      salida,
      secuencia,
      actualizadoEn: ahora,
    });
    if (this.actual !== null) situacionesDe(this.proc).set(fila, this.actual);
    return fila;
  }
}

/**
 * Its children by name, as its text gives them back: what is done to each of them is then done in the same order whether
 * the situation was remembered or read.
 */
function conHijosEnOrden(situacion: Situacion): Situacion {
  const refs = Object.keys(situacion.hijos);
  if (refs.every((ref, i) => i === 0 || refs[i - 1]! < ref)) return situacion;
  const hijos = Object.fromEntries(refs.sort().map((ref) => [ref, situacion.hijos[ref]!]));
  return { ...situacion, hijos };
}

type LoQueCambia = Pick<
  FilaProceso,
  'estado' | 'contexto' | 'hijos' | 'situacion' | 'salida' | 'secuencia' | 'actualizadoEn'
>;

/** Written by its names and not copied: a copy of so many parts is one of the dear things of a command (0028). */
const filaCon = (f: FilaProceso, c: LoQueCambia): FilaProceso => ({
  id: f.id,
  raizId: f.raizId,
  padreId: f.padreId,
  ref: f.ref,
  ronda: f.ronda,
  procedimiento: f.procedimiento,
  titularId: f.titularId,
  formato: f.formato,
  estado: c.estado,
  contexto: c.contexto,
  hijos: c.hijos,
  situacion: c.situacion,
  salida: c.salida,
  abiertoEn: f.abiertoEn,
  actualizadoEn: c.actualizadoEn,
  secuencia: c.secuencia,
});

/**
 * The situation of a row, for as long as somebody keeps that very row (a store may, while it is certain of it): it was
 * read from its text, or its text was written from it, and neither ever changes.
 */
const situaciones = new WeakMap<Procedimiento, WeakMap<FilaProceso, Situacion>>();

function situacionesDe(proc: Procedimiento): WeakMap<FilaProceso, Situacion> {
  let suyas = situaciones.get(proc);
  if (suyas === undefined) situaciones.set(proc, (suyas = new WeakMap()));
  return suyas;
}

export const huellaDe = (f: FilaProceso): string =>
  sha256(`${f.situacion}\n${f.estado}\n${f.contexto}\n${f.hijos}\n${f.salida ?? ''}`);

export class Arbol {
  private readonly nodos = new Map<string, Nodo>();
  private readonly hijosLeidos = new Set<string>();

  constructor(
    private readonly catalogo: Catalogo,
    filas: readonly FilaProceso[],
    /** Reads children not yet known; null when every process is here already. */
    private readonly leerHijos: ((procesoId: string) => Promise<readonly FilaProceso[]>) | null,
  ) {
    for (const f of filas) this.conocer(f);
  }

  private conocer(f: FilaProceso): Nodo {
    let nodo = this.nodos.get(f.id);
    if (nodo === undefined) {
      nodo = new Nodo(f, this.catalogo.get(f.procedimiento));
      this.nodos.set(f.id, nodo);
    }
    return nodo;
  }

  agregar(fila: FilaProceso, proc: Procedimiento, situacion: Situacion): Nodo {
    const nodo = new Nodo(fila, proc, situacion);
    this.nodos.set(fila.id, nodo);
    return nodo;
  }

  find(id: string): Nodo | null {
    return this.nodos.get(id) ?? null;
  }

  get(id: string): Nodo {
    const nodo = this.nodos.get(id);
    if (nodo === undefined) throw new Error(`process ${id} is not in this tree`);
    return nodo;
  }

  padreDe(nodo: Nodo): Nodo | null {
    return nodo.fila.padreId === null ? null : this.get(nodo.fila.padreId);
  }

  async hijosDe(id: string): Promise<Nodo[]> {
    if (this.leerHijos !== null && !this.hijosLeidos.has(id)) {
      this.hijosLeidos.add(id);
      for (const f of await this.leerHijos(id)) this.conocer(f);
    }
    return [...this.nodos.values()].filter((n) => n.fila.padreId === id);
  }

  /** The process and everything below it, parents first. */
  async subarbolDe(id: string): Promise<Nodo[]> {
    const todos: Nodo[] = [this.get(id)];
    for (let i = 0; i < todos.length; i++) todos.push(...(await this.hijosDe(todos[i]!.id)));
    return todos;
  }

  todos(): Nodo[] {
    return [...this.nodos.values()];
  }

  tocados(): Nodo[] {
    return this.todos().filter((n) => n.tocado);
  }

  catalogado(id: string, pedidoPor: Procedimiento): Procedimiento {
    const proc = id.includes('@') ? this.catalogo.find(id) : this.catalogo.findVigente(id);
    if (proc === null) throw new ProcedimientoAusente(id, pedidoPor.id);
    return proc;
  }
}
