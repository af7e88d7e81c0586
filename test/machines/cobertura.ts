/** What of a machine was seen: its states, its transitions, its requirements met and not. */
import {
  getInitialMicrosteps,
  getMicrosteps,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  type StateNode,
  type StateValue,
} from 'xstate';
import type { Hechos, JsonObjeto, Situacion } from '../../machines/contrato.js';
import { recorrerEstados, type DefinicionXState } from '../../machines/definicion.js';

export class Cobertura {
  readonly estados = new Set<StateNode>();
  readonly transiciones = new Set<AnyTransitionDefinition>();
  readonly incumplidos = new Set<string>();
  readonly cumplidos = new Set<string>();
  private readonly todosLosEstados: readonly StateNode[];
  private readonly todasLasTransiciones: readonly AnyTransitionDefinition[];
  private readonly todosLosRequisitos: readonly string[];
  private readonly automaticas: readonly AnyTransitionDefinition[];

  /** `imposibles`: requirements excused from being seen unmet. */
  constructor(
    private readonly definicion: DefinicionXState,
    private readonly imposibles: readonly string[] = [],
  ) {
    const nodos = [...recorrerEstados(definicion.maquina)];
    this.todosLosEstados = nodos.filter((n) => n.parent !== undefined);
    this.todasLasTransiciones = nodos.flatMap((n) => [
      ...[...n.transitions.values()].flat(),
      ...(n.always ?? []),
    ]);
    this.automaticas = this.todasLasTransiciones.filter(esAutomatica);
    this.todosLosRequisitos = [...definicion.eventos.values()].flatMap((e) =>
      e.requisitos.map((r) => `${e.nombre}·${r.codigo}`),
    );
  }

  /** A number that grows with each thing seen for the first time. */
  get novedades(): number {
    return this.estados.size + this.transiciones.size + this.incumplidos.size + this.cumplidos.size;
  }

  get completa(): boolean {
    return (
      this.estados.size === this.todosLosEstados.length &&
      this.transiciones.size === this.todasLasTransiciones.length &&
      this.todosLosRequisitos.every(
        (r) => this.incumplidos.has(r) || this.imposibles.includes(r),
      ) &&
      this.cumplidos.size === this.todosLosRequisitos.length
    );
  }

  faltan(): {
    estados: string[];
    transiciones: string[];
    nuncaIncumplidos: string[];
    nuncaCumplidos: string[];
  } {
    return {
      estados: this.todosLosEstados.filter((n) => !this.estados.has(n)).map((n) => n.id),
      transiciones: this.todasLasTransiciones.filter((t) => !this.transiciones.has(t)).map(nombrar),
      nuncaIncumplidos: this.todosLosRequisitos.filter(
        (r) => !this.incumplidos.has(r) && !this.imposibles.includes(r),
      ),
      nuncaCumplidos: this.todosLosRequisitos.filter((r) => !this.cumplidos.has(r)),
    };
  }

  resumen(): string {
    const de = (a: { size: number }, b: readonly unknown[]) => `${a.size}/${b.length}`;
    return (
      `states ${de(this.estados, this.todosLosEstados)}, transitions ${de(this.transiciones, this.todasLasTransiciones)}, ` +
      `requirements unmet ${de(this.incumplidos, this.todosLosRequisitos)}, met ${de(this.cumplidos, this.todosLosRequisitos)}`
    );
  }

  nacio(entrada: JsonObjeto, hechos: Hechos): void {
    this.seguir(
      getInitialMicrosteps(this.definicion.maquina, { entrada, hechos } as never).map(
        ([foto]) => foto as AnyMachineSnapshot,
      ),
    );
  }

  paso(
    antes: Situacion,
    suceso: { type: string; datos: unknown; hechos: Hechos; output?: unknown },
  ): void {
    const foto = this.definicion.maquina.resolveState({
      value: antes.estado as StateValue,
      context: antes.contexto,
    }) as AnyMachineSnapshot;
    for (const t of elegidas(foto, suceso.type)) this.transiciones.add(t);
    const pasos = getMicrosteps(
      this.definicion.maquina as AnyStateMachine,
      foto as never,
      suceso as never,
    );
    this.seguir([foto, ...pasos.map(([f]) => f as AnyMachineSnapshot)]);
  }

  /** Marks the states passed through, and the automatic transitions that explain each microstep. */
  private seguir(fotos: readonly AnyMachineSnapshot[]): void {
    fotos.forEach((foto, i) => {
      for (const n of foto._nodes) if (n.parent !== undefined) this.estados.add(n);
      const anterior = fotos[i - 1];
      if (anterior === undefined) return;
      for (const t of this.automaticas)
        if (
          anterior._nodes.includes(t.source) &&
          (t.target ?? []).every((n) => foto._nodes.includes(n)) &&
          pudo(anterior, t)
        )
          this.transiciones.add(t);
    });
  }
}

const esAutomatica = (t: AnyTransitionDefinition): boolean =>
  t.eventType === '' || t.eventType.startsWith('xstate.done.state.');

/** An automatic transition explains a microstep if its source had ended, or its guard let it pass. */
function pudo(foto: AnyMachineSnapshot, t: AnyTransitionDefinition): boolean {
  if (t.eventType !== '')
    return (
      Object.values(t.source.states).some((n) => n.type === 'final' && foto._nodes.includes(n)) ||
      t.source.type === 'parallel'
    );
  const guarda = t.guard as { type: string; params?: unknown } | string | undefined;
  if (guarda === undefined) return true;
  const escrita = (foto.machine as AnyStateMachine).implementations.guards[
    typeof guarda === 'string' ? guarda : guarda.type
  ];
  return (
    typeof escrita === 'function' &&
    escrita(
      { context: foto.context as never, event: {} as never },
      (typeof guarda === 'string' ? undefined : guarda.params) as never,
    )
  );
}

/** Per active leaf, the innermost state that listens: what XState would take. */
function elegidas(foto: AnyMachineSnapshot, evento: string): Set<AnyTransitionDefinition> {
  const elegida = new Set<AnyTransitionDefinition>();
  for (const hoja of foto._nodes.filter((n) => n.type === 'atomic' || n.type === 'final'))
    for (let n: StateNode | undefined = hoja; n !== undefined; n = n.parent) {
      const t = n.transitions.get(evento)?.[0];
      if (t === undefined) continue;
      elegida.add(t);
      break;
    }
  return elegida;
}

const nombrar = (t: AnyTransitionDefinition): string =>
  `${t.source.id} —${t.eventType || 'always'}→ ${(t.target ?? []).map((n) => n.id).join() || '·'}`;
