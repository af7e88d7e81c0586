/**
 * The same events through XState's own `createActor` and through the adapter. The actor has a clock and living
 * children; the adapter has rows. After every event both must be in the same states with the same context, and
 * have asked for the same things.
 */
import { assign, createActor, setup, SimulatedClock, type AnyActorRef } from 'xstate';
import type { Efecto, JsonObjeto } from '../../machines/contrato.js';
import type { DefinicionXState } from '../../machines/definicion.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import type { Azar } from './azar.js';
import type { Ejemplos } from './ejemplos.js';
import { muestras } from './generador.js';
import { Jugadas } from './jugadas.js';
import { hechos } from './hechos.js';
import { aplicar, NACIENTE, type Nodo } from './motor-simulado.js';

/** A child that ends when it is told, with what it is told to return. */
const hijoObediente = setup({
  types: {} as {
    context: { salida: JsonObjeto };
    events: { type: 'terminar'; salida: JsonObjeto };
  },
}).createMachine({
  context: { salida: {} },
  initial: 'viviendo',
  states: {
    viviendo: {
      on: {
        terminar: {
          target: 'terminado',
          actions: assign(({ event }) => ({ salida: event.salida })),
        },
      },
    },
    terminado: { type: 'final' },
  },
  output: ({ context }) => context.salida,
});

export interface Cuenta {
  pasos: number;
  aceptados: number;
  rechazados: number;
  plazos: number;
  hijos: number;
  vidas: number;
}

export class Diferencial {
  readonly cuenta: Cuenta = {
    pasos: 0,
    aceptados: 0,
    rechazados: 0,
    plazos: 0,
    hijos: 0,
    vidas: 0,
  };
  private readonly procedimiento;
  /** How many times each event was done in this life. */
  private readonly hechas = new Map<string, number>();
  private readonly duraciones: ReadonlyMap<string, number>;
  private readonly jugadas: Jugadas;

  constructor(
    private readonly definicion: DefinicionXState,
    private readonly ejemplos: Ejemplos,
    private readonly azar: Azar,
  ) {
    this.procedimiento = crearProcedimientoXState(definicion);
    this.jugadas = new Jugadas(definicion, this.procedimiento, ejemplos, azar);
    // Different and incommensurable, so that no two deadlines fall due together.
    this.duraciones = new Map(definicion.plazos.map((p, i) => [p.nombre, 1000 + i * 137]));
  }

  /** @throws Error at the first disagreement */
  correr(pasos: number, pasosPorVida: number): Cuenta {
    while (this.cuenta.pasos < pasos) this.vivir(pasosPorVida);
    return this.cuenta;
  }

  private vivir(tope: number): void {
    this.cuenta.vidas++;
    this.hechas.clear();
    const hechosAlNacer = hechos();
    const entradas = [
      ...(this.ejemplos.entradas ?? []),
      ...muestras(this.definicion.entrada).map((m) => m.datos),
    ];
    const entrada = this.azar.uno(entradas);
    const reloj = new SimulatedClock();
    let pedidos: Efecto['tipo'][] = [];
    const anotar = (tipo: Efecto['tipo']) => () => void pedidos.push(tipo);
    const actor = createActor(
      this.definicion.maquina.provide({
        delays: Object.fromEntries(this.duraciones),
        actors: Object.fromEntries(
          Object.keys(this.definicion.hijos).map((src) => [src, hijoObediente]),
        ),
        actions: {
          avisar: anotar('avisar'),
          abrirHijo: anotar('abrirHijo'),
          abrirHijos: (_: unknown, { hijos }: { hijos: readonly unknown[] }) => {
            hijos.forEach(anotar('abrirHijo'));
          },
          avisarPadre: anotar('avisarPadre'),
        },
      }),
      { clock: reloj, input: { entrada, hechos: hechosAlNacer } },
    );
    const fallas: unknown[] = [];
    actor.subscribe({ error: (e) => fallas.push(e) });
    actor.start();
    const nacida = this.procedimiento.nacer(entrada, hechosAlNacer);
    let nodo: Nodo = aplicar(NACIENTE, nacida, '');
    /** When each armed deadline falls due by the actor's clock. */
    const vencen = new Map<string, number>();
    const armar = (efectos: readonly Efecto[]) => {
      for (const e of efectos)
        if (e.tipo === 'armarPlazo')
          vencen.set(e.clave, reloj.now() + (this.duraciones.get(e.nombre) ?? Number.NaN));
        else if (e.tipo === 'cerrarPlazo') vencen.delete(e.clave);
    };
    armar(nacida.efectos);
    this.comparar(actor.getSnapshot(), nodo, pedidos, nacida.efectos, 'nacer', fallas);

    for (let i = 0; i < tope && !nodo.situacion.concluida; i++) {
      pedidos = [];
      this.cuenta.pasos++;
      const jugada = this.jugadas.elegir(nodo, this.hechas, vencen, reloj.now());
      if (jugada === null) return;
      const { evento, datos, hechos: h } = jugada;
      if (jugada.clase === 'plazo') {
        reloj.set(Math.max(reloj.now(), vencen.get(jugada.clave) ?? 0));
        vencen.delete(jugada.clave);
      } else if (jugada.clase === 'hijo') {
        const hijo = (actor.getSnapshot().children as Record<string, AnyActorRef | undefined>)[
          jugada.ref
        ];
        // One opened by an action is a row of ours and no actor of XState's: only the adapter hears of it.
        hijo?.send({ type: 'terminar', salida: datos['salida'] });
      } else {
        actor.send({ type: evento, datos, hechos: h } as never);
        reloj.increment(1);
      }
      const r = this.procedimiento.decidir(nodo.situacion, { evento, datos, hechos: h });
      const efectos = r.clase === 'decision' ? r.efectos : [];
      if (r.clase === 'decision') {
        this.cuenta.aceptados++;
        this.hechas.set(evento, (this.hechas.get(evento) ?? 0) + 1);
        if (jugada.clase === 'hijo') this.cuenta.hijos++;
        if (jugada.clase === 'plazo') this.cuenta.plazos++;
        nodo = aplicar(nodo, r, evento);
        // The actor armed its timer before its clock moved on.
        for (const e of efectos) if (e.tipo === 'cerrarPlazo') vencen.delete(e.clave);
        for (const e of efectos)
          if (e.tipo === 'armarPlazo')
            vencen.set(
              e.clave,
              reloj.now() -
                (jugada.clase === 'persona' ? 1 : 0) +
                (this.duraciones.get(e.nombre) ?? Number.NaN),
            );
      } else {
        // What is armed falls due and what lives ends: refused, one of the two was lost on the way.
        if (jugada.clase !== 'persona')
          throw new Error(`${this.definicion.id} refuses ${evento}, which was armed or alive`);
        this.cuenta.rechazados++;
      }
      this.comparar(
        actor.getSnapshot(),
        nodo,
        pedidos,
        efectos,
        `${i}: ${evento} ${JSON.stringify(datos)}`,
        fallas,
      );
    }
    actor.stop();
  }

  private comparar(
    foto: { value: unknown; context: unknown; status: string; output?: unknown },
    { situacion }: Nodo,
    pedidos: readonly string[],
    efectos: readonly Efecto[],
    donde: string,
    fallas: readonly unknown[],
  ): void {
    const nuestros = efectos
      .filter(
        (e) =>
          e.tipo === 'avisar' ||
          e.tipo === 'avisarPadre' ||
          (e.tipo === 'abrirHijo' && !e.invocado),
      )
      .map((e) => e.tipo);
    const suyo = JSON.stringify({
      v: foto.value,
      c: foto.context,
      fin: foto.status === 'done',
      pedidos,
    });
    const nuestro = JSON.stringify({
      v: situacion.estado,
      c: situacion.contexto,
      fin: situacion.concluida,
      pedidos: nuestros,
    });
    if (suyo !== nuestro || fallas.length > 0)
      throw new Error(
        `${this.definicion.id} disagrees after ${donde}\n  actor:   ${suyo}\n  adapter: ${nuestro}\n  ${fallas.join()}`,
      );
  }
}
