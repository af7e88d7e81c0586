/**
 * The table a step is played on: a working copy of the picture, what is still to be played, and what was asked of the
 * world. The pieces are replaced, never changed, so that the picture the step began with stays whole.
 */
import type { Json } from '../../../machines/contrato.js';
import type { Evaluado, Evaluador } from '../modelo/feel.js';
import type { Evento, Modelo, Nodo } from '../modelo/modelo.js';
import type {
  AmbitoVivo,
  CodigoDeIncidente,
  EfectoDeFicha,
  Espera,
  Ficha,
  Foto,
  MensajeGuardado,
  Variables,
} from './foto.js';

/** Runs the scripts of a model. In the product FEEL does; test models of others bring their own. */
export interface Guionista {
  correr(
    guion: string,
    variables: Variables,
    resultado: string | null,
  ):
    | { readonly variables: Variables }
    /** It takes its time: it will be said when it ends. */
    | { readonly luego: true }
    | { readonly error: string }
    | { readonly fallo: string };
}

export interface Entorno {
  readonly evaluador: Evaluador;
  readonly guionista: Guionista;
}

export type Jugada =
  | {
      readonly que: 'entrar';
      readonly nodo: string;
      readonly ambito: string;
      readonly flujo: string | null;
    }
  | {
      readonly que: 'salir';
      readonly nodo: string;
      readonly ambito: string;
      readonly veces: number;
    }
  | { readonly que: 'ejecutar'; readonly ficha: string }
  | { readonly que: 'completar'; readonly ficha: string }
  | { readonly que: 'compensar'; readonly ficha: string };

export class Mesa {
  serie: number;
  readonly ambitos: { [id: string]: AmbitoVivo };
  readonly fichas: { [id: string]: Ficha };
  readonly uniones: { [clave: string]: { readonly [flujo: string]: number } };
  readonly cerrando: { [clave: string]: readonly string[] };
  readonly visitas: { [nodo: string]: number };
  readonly recorridos: { [flujo: string]: number };
  buzon: readonly MensajeGuardado[];
  error: string | null;
  readonly efectos: EfectoDeFicha[] = [];
  private readonly porJugar: Jugada[] = [];

  constructor(
    readonly modelo: Modelo,
    foto: Foto,
    readonly entorno: Entorno,
  ) {
    this.serie = foto.serie;
    this.ambitos = { ...foto.ambitos };
    this.fichas = { ...foto.fichas };
    this.uniones = { ...foto.uniones };
    this.cerrando = { ...foto.cerrando };
    this.visitas = { ...foto.visitas };
    this.recorridos = { ...foto.recorridos };
    this.buzon = foto.buzon;
    this.error = foto.error;
  }

  foto(): Foto {
    const { serie, ambitos, fichas, uniones, cerrando, visitas, recorridos, buzon, error } = this;
    return { serie, ambitos, fichas, uniones, cerrando, visitas, recorridos, buzon, error };
  }

  // ── What is still to be played: the last first, so that each token runs until it waits ──

  jugar(...jugadas: readonly Jugada[]): void {
    for (let i = jugadas.length - 1; i >= 0; i--) this.porJugar.push(jugadas[i]!);
  }
  siguiente(): Jugada | undefined {
    return this.porJugar.pop();
  }

  nodo<N extends Nodo = Nodo>(id: string): N {
    return this.modelo.nodos[id] as N;
  }

  // ── Tokens ──

  nueva(f: Omit<Ficha, 'id'>): Ficha {
    const ficha: Ficha = { id: String(++this.serie), ...f };
    this.fichas[ficha.id] = ficha;
    return ficha;
  }
  cambiar(id: string, con: Partial<Ficha>): Ficha | null {
    const antes = this.fichas[id];
    if (antes === undefined) return null;
    return (this.fichas[id] = { ...antes, ...con });
  }
  esperar(id: string, espera: Espera): void {
    this.cambiar(id, { espera });
  }

  /** The token leaves, with everything that hangs from it: its timers, its scopes, its instances, its children. */
  retirar(id: string): void {
    const ficha = this.fichas[id];
    if (ficha === undefined) return;
    delete this.fichas[id];
    this.desarmar(ficha);
    if (ficha.espera.tipo === 'hijo')
      this.efectos.push({ tipo: 'detenerHijo', ref: ficha.espera.ref });
    for (const a of Object.values(this.ambitos)) if (a.ficha === id) this.cerrarAmbito(a.id);
    for (const f of Object.values(this.fichas))
      if (f.instanciaDe === id || f.compensa === id) this.retirar(f.id);
  }

  // ── Scopes ──

  abrirAmbito(a: Pick<AmbitoVivo, 'de' | 'padre' | 'ficha'> & Partial<AmbitoVivo>): AmbitoVivo {
    const ambito: AmbitoVivo = {
      id: String(++this.serie),
      aislado: false,
      variables: {},
      hechas: [],
      ...a,
    };
    this.ambitos[ambito.id] = ambito;
    return ambito;
  }
  cambiarAmbito(id: string, con: Partial<AmbitoVivo>): void {
    const antes = this.ambitos[id];
    if (antes !== undefined) this.ambitos[id] = { ...antes, ...con };
  }
  /** Takes away everything inside; the scope itself stays. */
  vaciar(id: string): void {
    for (const a of Object.values(this.ambitos))
      if (a.padre === id && a.ficha === null) this.cerrarAmbito(a.id);
    for (const f of Object.values(this.fichas)) if (f.ambito === id) this.retirar(f.id);
    for (const clave of Object.keys(this.uniones))
      if (clave.startsWith(`${id}|`)) delete this.uniones[clave];
    for (const clave of Object.keys(this.cerrando))
      if (clave.startsWith(`${id}|`)) delete this.cerrando[clave];
  }
  cerrarAmbito(id: string): void {
    const ambito = this.ambitos[id];
    if (ambito === undefined) return;
    this.vaciar(id);
    this.desarmarAmbito(ambito);
    delete this.ambitos[id];
  }
  raizDe(id: string): AmbitoVivo {
    let a = this.ambitos[id]!;
    while (a.padre !== null) a = this.ambitos[a.padre]!;
    return a;
  }

  // ── Data ──

  variables(ambito: string, ficha?: Ficha): Variables {
    const cadena: Variables[] = [];
    for (let a: AmbitoVivo | undefined = this.ambitos[ambito]; a !== undefined;) {
      cadena.push(a.variables);
      a = a.padre === null || a.aislado ? undefined : this.ambitos[a.padre];
    }
    const locales: Variables[] = [];
    for (let f = ficha ?? this.fichaDelAmbito(ambito); f !== undefined;) {
      locales.push(f.variables ?? {});
      f = f.instanciaDe === undefined ? this.fichaDelAmbito(f.ambito) : this.fichas[f.instanciaDe];
    }
    return Object.assign({}, ...cadena.reverse(), ...locales.reverse()) as Variables;
  }
  private fichaDelAmbito(ambito: string): Ficha | undefined {
    const a = this.ambitos[ambito];
    return a?.ficha == null ? undefined : this.fichas[a.ficha];
  }

  /** Each where it already is, else where it was declared, else in the process. */
  poner(ambito: string, datos: Variables): void {
    for (const [nombre, valor] of Object.entries(datos)) {
      const cadena: AmbitoVivo[] = [];
      for (let a = this.ambitos[ambito]; a !== undefined;) {
        cadena.push(a);
        a = a.padre === null || a.aislado ? undefined : this.ambitos[a.padre];
      }
      const donde =
        cadena.find((a) => nombre in a.variables) ??
        cadena.find((a) => this.modelo.ambitos[a.de]?.datos.includes(nombre)) ??
        cadena.at(-1);
      if (donde !== undefined)
        this.cambiarAmbito(donde.id, { variables: { ...donde.variables, [nombre]: valor } });
    }
  }

  evaluar(expresion: string, ambito: string, ficha?: Ficha, ademas: Variables = {}): Evaluado {
    return this.entorno.evaluador.evaluar(expresion, {
      ...this.variables(ambito, ficha),
      ...ademas,
    });
  }

  // ── What went wrong and waits for somebody ──

  incidente(
    ficha: Ficha,
    codigo: CodigoDeIncidente,
    detalle: string,
    fase: Extract<Espera, { tipo: 'incidente' }>['fase'],
  ): void {
    this.esperar(ficha.id, { tipo: 'incidente', codigo, detalle, fase });
    this.efectos.push({ tipo: 'incidente', ficha: ficha.id, nodo: ficha.nodo, codigo, detalle });
  }
  fallo(
    ficha: Ficha,
    e: Exclude<Evaluado, { valor: Json }>,
    fase: 'entrada' | 'ejecucion' | 'salida' | 'repeticion',
  ): void {
    const codigo = e.fallo === 'variableDesconocida' ? 'VARIABLE_DESCONOCIDA' : 'EXPRESION_FALLIDA';
    this.incidente(ficha, codigo, e.detalle, fase);
  }

  // ── Timers: armed for a token or a scope, under the event that waits for them ──

  private desarmar(ficha: Ficha): void {
    for (const evento of eventosDeFicha(this.modelo, ficha)) this.desarmarUno(ficha.id, evento);
  }
  private desarmarAmbito(ambito: AmbitoVivo): void {
    for (const evento of iniciosDeEvento(this.modelo, ambito.de))
      this.desarmarUno(ambito.id, evento);
  }
  private desarmarUno(duenio: string, evento: Evento): void {
    if (evento.disparadores.some((d) => d.tipo === 'plazo'))
      this.efectos.push({ tipo: 'cerrarPlazo', clave: `${duenio}:${evento.id}` });
  }
}

/** The events a token listens with: its own, those after its gateway, or those on the border of its activity. */
export function eventosDeFicha(modelo: Modelo, ficha: Ficha): readonly Evento[] {
  const nodo = modelo.nodos[ficha.nodo];
  if (nodo === undefined) return [];
  if (nodo.tipo === 'evento') return nodo.evento === 'captura' ? [nodo] : [];
  if (nodo.tipo === 'compuerta')
    return nodo.compuerta === 'deEventos'
      ? nodo.salidas
          .map((f) => modelo.nodos[modelo.flujos[f]!.destino]!)
          .filter((n): n is Evento => n.tipo === 'evento')
      : [];
  return ficha.instanciaDe === undefined ? nodo.bordes.map((b) => modelo.nodos[b] as Evento) : [];
}

/** Start events of the event sub-processes of a scope. */
export function iniciosDeEvento(modelo: Modelo, ambito: string): readonly Evento[] {
  return (modelo.ambitos[ambito]?.subprocesosDeEvento ?? []).flatMap((s) =>
    (modelo.ambitos[s]?.iniciosPorEvento ?? []).map((i) => modelo.nodos[i] as Evento),
  );
}
