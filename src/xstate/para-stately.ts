/**
 * What processes do, told in the protocol of Stately's inspector, for whoever develops. The service runs no actors: each
 * line of the journal is told as the event an actor got, and its row as the snapshot it was left in.
 */
import { createInspector, createWebSocketInspector } from '@statelyai/inspect';
import { CATALOGO } from '../../machines/catalogo.js';
import type { Json, JsonObjeto } from '../../machines/contrato.js';

/** Takes the events where they are made, instead of sending them. */
type Adaptador = Parameters<typeof createInspector>[0];

type Actor = Parameters<ReturnType<typeof createInspector>['actor']>[0];

export interface Movimiento {
  readonly proceso: string;
  readonly padre: string | null;
  readonly raiz: string;
  readonly procedimiento: string;
  readonly evento: string;
  readonly estado: Json;
  readonly contexto: JsonObjeto;
  readonly concluido: boolean;
}

export class ParaStately {
  private readonly conocidos = new Set<string>();
  private readonly inspector: Pick<
    ReturnType<typeof createInspector>,
    'actor' | 'event' | 'snapshot' | 'stop'
  >;

  /** `destino`: address of an inspector (`ws://localhost:8080`), or who takes the events here. */
  constructor(destino: string | Adaptador) {
    this.inspector =
      typeof destino === 'string'
        ? createWebSocketInspector({ url: destino })
        : createInspector(destino);
  }

  contar(m: Movimiento): void {
    const foto = {
      status: m.concluido ? ('done' as const) : ('active' as const),
      value: m.estado,
      context: m.contexto,
    };
    const evento = { type: m.evento };
    if (!this.conocidos.has(m.proceso)) {
      this.conocidos.add(m.proceso);
      this.inspector.actor(comoActor(m), foto);
    }
    this.inspector.event(m.proceso, evento);
    this.inspector.snapshot(m.proceso, foto, { event: evento });
  }

  dejar(): void {
    this.inspector.stop();
  }
}

/** What the protocol asks of an actor: its name, its machine, its parent. There is none behind it. */
function comoActor(m: Movimiento): Actor {
  const config = CATALOGO.get(m.procedimiento)?.maquina.config;
  const padre = m.padre === null ? undefined : { sessionId: m.padre };
  return {
    sessionId: m.proceso,
    id: m.procedimiento,
    ...(config === undefined ? {} : { logic: { config } }),
    ...(padre === undefined ? {} : { _parent: padre }),
  } as unknown as Actor;
}
