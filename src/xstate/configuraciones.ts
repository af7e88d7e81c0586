import {
  getNextTransitions,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type StateValue,
} from 'xstate';
import type {
  ActuaSi,
  EsperaSi,
  MetaDe,
  MetaDeEstado,
  MetaDeTransicion,
  SoloEn,
} from '../../machines/al.js';
import type { ClaseTitular, DeclaracionDeEvento, Rol } from '../../machines/contrato.js';

/** An event a configuration listens to. */
export interface EventoPosible {
  readonly declaracion: DeclaracionDeEvento;
  readonly cierra: readonly number[];
  readonly esperaSi: EsperaSi | null;
  readonly metaDe: MetaDe | null;
  readonly actuaSi: ActuaSi | null;
  readonly para: ReadonlyMap<ClaseTitular, DeclaracionDeEvento>;
}

/** All that depends on the active states and not on the context. */
export interface Configuracion {
  readonly valor: StateValue;
  readonly eventos: ReadonlyMap<string, EventoPosible>;
  /** Names of the events for people, as a refusal lists them. */
  readonly permitidos: readonly string[];
  /** XState's own events (ends of children, deadlines) something here listens to. */
  readonly sucesos: ReadonlySet<string>;
  readonly nombres: readonly string[];
  readonly pasos: readonly MetaDeEstado[];
  readonly final: boolean;
}

/** Configurations are few against the processes that pass through them: each is walked once. */
const TOPE = 5000;

export class Configuraciones {
  private readonly vistas = new Map<string, Configuracion>();
  /** The same value asked again, as it is several times in each command. */
  private readonly porValor = new WeakMap<object, Configuracion>();

  constructor(private readonly maquina: AnyStateMachine) {}

  /** @throws Error when the machine has no such states */
  ver(valor: StateValue): Configuracion {
    if (typeof valor === 'string') return this.buscar(valor);
    let vista = this.porValor.get(valor);
    if (vista === undefined) this.porValor.set(valor, (vista = this.buscar(valor)));
    return vista;
  }

  private buscar(valor: StateValue): Configuracion {
    const clave = JSON.stringify(valor);
    let vista = this.vistas.get(clave);
    if (vista === undefined) {
      const situacion = this.maquina.resolveState({
        value: valor,
        context: {},
      }) as AnyMachineSnapshot;
      if (!sonIguales(situacion.value as StateValue, valor))
        throw new Error(`the states ${clave} are not a whole configuration`);
      if (this.vistas.size >= TOPE) this.vistas.clear();
      vista = describir(situacion);
      this.vistas.set(clave, vista);
    }
    return vista;
  }
}

function describir(situacion: AnyMachineSnapshot): Configuracion {
  const eventos = new Map<string, Omit<EventoPosible, 'cierra'> & { cierra: Set<number> }>();
  const sucesos = new Set<string>();
  for (const t of getNextTransitions(situacion)) {
    const meta = t.meta as Partial<MetaDeTransicion> | undefined;
    if (meta?.declaracion === undefined) {
      sucesos.add(t.eventType);
      continue;
    }
    let posible = eventos.get(t.eventType);
    if (posible === undefined)
      eventos.set(
        t.eventType,
        (posible = {
          declaracion: meta.declaracion,
          cierra: new Set(),
          esperaSi: meta.esperaSi ?? null,
          metaDe: meta.metaDe ?? null,
          actuaSi: meta.actuaSi ?? null,
          para: porClase(meta.declaracion, meta.soloEn ?? {}),
        }),
      );
    for (const n of meta.cierra ?? []) posible.cierra.add(n);
  }
  const nodos = [...situacion._nodes]
    .sort((a, b) => a.order - b.order)
    .filter((n) => n.parent !== undefined);
  return {
    valor: situacion.value as StateValue,
    eventos: new Map([...eventos].map(([nombre, e]) => [nombre, { ...e, cierra: [...e.cierra] }])),
    permitidos: [...eventos.values()]
      .filter((e) => !e.declaracion.interno)
      .map((e) => e.declaracion.nombre),
    sucesos,
    nombres: nodos.map((n) => n.key),
    pasos: nodos
      .map((n) => n.meta as MetaDeEstado | undefined)
      .filter((m): m is MetaDeEstado => m !== undefined && typeof m.paso === 'number'),
    final: situacion.status === 'done',
  };
}

const CLASES = ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'] as const;

/** The declaration as each kind of titular has it: the Grupo Núcleo acts in the nation's plan, a forum in a GAD's. */
function porClase(
  d: DeclaracionDeEvento,
  soloEn: SoloEn,
): ReadonlyMap<ClaseTitular, DeclaracionDeEvento> {
  if (Object.keys(soloEn).length === 0) return new Map();
  return new Map(
    CLASES.map((clase) => {
      const actua = (rol: Rol): boolean => soloEn[rol]?.includes(clase) ?? true;
      return [
        clase,
        {
          ...d,
          actua: d.actua.filter(actua),
          porCuentaDe: d.porCuentaDe.filter((p) => actua(p.actua)),
        },
      ];
    }),
  );
}

/** The database may have given the keys back in another order. */
function sonIguales(a: StateValue, b: StateValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  const claves = Object.keys(a);
  return (
    claves.length === Object.keys(b).length &&
    claves.every((k) => {
      const [va, vb] = [a[k], b[k]];
      return va !== undefined && vb !== undefined && sonIguales(va, vb);
    })
  );
}
