import type { AnyStateMachine, AnyTransitionDefinition, StateNode } from 'xstate';
import type { MetaDeEstado } from '../../machines/al.js';
import type { Dibujo } from '../../machines/contrato.js';
import {
  declaracionDe,
  recorrerEstados,
  type DefinicionXState,
} from '../../machines/definicion.js';

type Nodo = Dibujo['nodos'][number];
type Arco = Dibujo['arcos'][number];

const TIPOS = {
  atomic: 'simple',
  compound: 'compuesto',
  parallel: 'paralelo',
  final: 'final',
} as const;
/** The arc from a state to the one it begins in. */
const EVENTO_INICIAL = '#inicio';

/** The whole machine: nothing of it is left out of the drawing. */
export function dibujarMaquina(definicion: DefinicionXState, maquina: AnyStateMachine): Dibujo {
  const nodos: Nodo[] = [];
  const arcos: Arco[] = [];
  for (const nodo of recorrerEstados(maquina)) {
    if (nodo.type === 'history') throw new Error(`'${nodo.id}' is a history state`);
    nodos.push({
      id: nodo.id,
      padre: nodo.parent?.id ?? null,
      nombre: nodo.key,
      tipo: TIPOS[nodo.type],
      paso: (nodo.meta as MetaDeEstado | undefined)?.paso ?? null,
      invoca: nodo.invoke.map(({ src }) =>
        typeof src === 'string' ? (definicion.hijos[src] ?? src) : '',
      ),
    });
    if (nodo.type === 'compound')
      for (const destino of nodo.initial.target)
        arcos.push(arco(nodo, destino.id, EVENTO_INICIAL, 'automatica', []));
    for (const t of [...[...nodo.transitions.values()].flat(), ...(nodo.always ?? [])])
      arcos.push(...arcosDe(definicion, nodo, t));
  }
  return { nodos, arcos };
}

const arco = (
  de: StateNode,
  a: string | null,
  evento: string,
  clase: Arco['clase'],
  requisitos: readonly string[],
): Arco => ({ de: de.id, a, evento, clase, requisitos });

function arcosDe(
  definicion: DefinicionXState,
  nodo: StateNode,
  t: AnyTransitionDefinition,
): Arco[] {
  const [evento, clase] = nombrar(nodo, t);
  const requisitos = declaracionDe(t)?.requisitos.map((r) => r.codigo) ?? [];
  const destinos = t.target === undefined ? [null] : t.target.map((n) => n.id);
  const abre = loQueAbre(definicion, t);
  const escrita =
    clase === 'automatica' ? (t.guard as string | { type?: unknown } | undefined) : '';
  const guarda = typeof escrita === 'string' ? escrita : escrita?.type;
  return destinos.map((a) => ({
    ...arco(nodo, a, evento, clase, requisitos),
    ...(typeof guarda === 'string' && guarda !== '' ? { si: guarda } : {}),
    ...(abre === null ? {} : { abre }),
  }));
}

/**
 * The child a transition opens and leaves alone. Its action computes which one from the data: where the definition
 * lists but one that no state waits for, it is that one.
 */
function loQueAbre(definicion: DefinicionXState, t: AnyTransitionDefinition): Arco['abre'] | null {
  const tipos = t.actions.map((a) => (a as { type?: string }).type);
  const varios = tipos.includes('abrirHijos');
  if (!varios && !tipos.includes('abrirHijo')) return null;
  const esperados = new Set(
    [...recorrerEstados(definicion.maquina)].flatMap((n) => n.invoke.map((i) => i.src)),
  );
  const sueltos = Object.entries(definicion.hijos).filter(([nombre]) => !esperados.has(nombre));
  const [unico] = sueltos;
  if (unico === undefined || sueltos.length > 1)
    throw new Error(`'${t.eventType}' opens a child, and it cannot be told which`);
  return { procedimiento: unico[1], varios };
}

/** Deadlines by their name, ends of children by their `ref`, people's events by theirs. */
function nombrar(nodo: StateNode, t: AnyTransitionDefinition): [string, Arco['clase']] {
  const plazo = nodo.after.find((a) => a.eventType === t.eventType);
  if (plazo !== undefined) return [String(plazo.delay), 'plazo'];
  const hijo = nodo.invoke.find(({ id }) => t.eventType === `xstate.done.actor.${id}`);
  if (hijo !== undefined) return [hijo.id, 'fin'];
  if (t.eventType === '' || t.eventType.startsWith('xstate.done.state.')) return ['', 'automatica'];
  return [t.eventType, 'evento'];
}
