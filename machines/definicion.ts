/** What the folder of a procedure exports: its machine and all that goes with it. */
import type { AnyStateMachine, AnyTransitionDefinition, StateNode } from 'xstate';
import type { z } from 'zod';
import type { MetaDeTransicion } from './al.js';
import type {
  ClaseTitular,
  DeclaracionDeAsunto,
  DeclaracionDeEvento,
  DeclaracionDePlazo,
  Json,
  JsonObjeto,
  Pasado,
  Paso,
  PasoDelRecorrido,
  Plano,
  Rol,
  Textos,
} from './contrato.js';

export interface DefinicionXState {
  /** `implementacion@1`. */
  readonly id: string;
  readonly maquina: AnyStateMachine;
  readonly entrada: z.ZodType;
  readonly contextoEsquema: z.ZodType;
  readonly pasos: readonly Paso[];
  /** Where they stand among the fifteen; nowhere by default. */
  readonly pasoDelRecorrido?: PasoDelRecorrido;
  readonly plazos: readonly DeclaracionDePlazo[];
  readonly textos: Textos;
  readonly titulares: readonly ClaseTitular[];
  readonly abren: readonly Rol[];
  /** What it is about; nothing by default. */
  readonly asunto?: DeclaracionDeAsunto;
  /** What may be declared of its past; none by default. */
  readonly pasado?: Pasado;
  /** What it answers to other roots, from its context alone. */
  readonly respuestas?: {
    // The context is that of this procedure's machine.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly [pregunta: string]: (contexto: any, con: JsonObjeto) => Json;
  };
  /** Its diagram for people. */
  readonly plano?: Plano;
  readonly formato: number;
  /** Versions of the children this version opens, by the name its machine calls them: `{ plan: 'plan@1' }`. */
  readonly hijos: { readonly [nombre: string]: string };
  readonly eventos: ReadonlyMap<string, DeclaracionDeEvento>;
}

/** Joins the parts of a procedure. @throws Error when one event is declared in two ways. */
export function definir(
  partes: Omit<DefinicionXState, 'eventos' | 'hijos'> & {
    readonly hijos?: DefinicionXState['hijos'];
  },
): DefinicionXState {
  return {
    ...partes,
    hijos: partes.hijos ?? {},
    eventos: reunirEventos(partes.id, partes.maquina),
  };
}

/** Every state of a machine, parents before children. */
export function* recorrerEstados(maquina: AnyStateMachine): Generator<StateNode> {
  const porVer: StateNode[] = [maquina.root];
  for (let nodo = porVer.pop(); nodo !== undefined; nodo = porVer.pop()) {
    yield nodo;
    porVer.push(...Object.values(nodo.states).reverse());
  }
}

/** The declaration a transition carries, if `al` wrote it. */
export const declaracionDe = (t: AnyTransitionDefinition): DeclaracionDeEvento | undefined =>
  (t.meta as Partial<MetaDeTransicion> | undefined)?.declaracion;

function reunirEventos(id: string, maquina: AnyStateMachine): Map<string, DeclaracionDeEvento> {
  const eventos = new Map<string, DeclaracionDeEvento>();
  for (const nodo of recorrerEstados(maquina)) {
    for (const [nombre, transiciones] of nodo.transitions) {
      for (const t of transiciones) {
        const d = declaracionDe(t);
        if (d === undefined) continue;
        if (d.nombre !== nombre)
          throw new Error(`${id}: '${d.nombre}' is written under '${nombre}'`);
        const otra = eventos.get(nombre);
        if (otra !== undefined && !sonLaMisma(otra, d))
          throw new Error(`${id}: '${nombre}' is declared in two ways`);
        eventos.set(nombre, otra?.espera === true ? otra : d);
      }
    }
  }
  return eventos;
}

/** Whether it is awaited belongs to each place where it is offered; the rest must be one and the same. */
function sonLaMisma(a: DeclaracionDeEvento, b: DeclaracionDeEvento): boolean {
  if (a === b) return true;
  const { requisitos: ra, datos: da, espera: _ea, ...restoA } = a;
  const { requisitos: rb, datos: db, espera: _eb, ...restoB } = b;
  return (
    da === db &&
    ra.length === rb.length &&
    ra.every((r, i) => r === rb[i]) &&
    JSON.stringify(restoA) === JSON.stringify(restoB)
  );
}
