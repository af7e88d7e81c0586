import {
  fromTransition,
  initialTransition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type StateValue,
} from 'xstate';
import type { z } from 'zod';
import { impide } from '../../machines/al.js';
import {
  leerEntrada,
  ProcedimientoDefectuoso,
  type DatosDeHijoConcluido,
  type Decision,
  type Dibujo,
  type Efecto,
  type FilaDeSituacion,
  type Hecho,
  type Hechos,
  type HijoVivo,
  type Json,
  type JsonObjeto,
  type Observacion,
  type Oferta,
  type PasoDelRecorrido,
  type PasoVisto,
  type Plano,
  type Procedimiento,
  type Rechazo,
  type Situacion,
} from '../../machines/contrato.js';
import type { DefinicionXState } from '../../machines/definicion.js';
import { Configuraciones, type Configuracion, type EventoPosible } from './configuraciones.js';
import { ContextoPorPartes } from './contexto-por-partes.js';
import { dibujarMaquina } from './dibujar.js';
import { leerEfectos, type AccionDeXState } from './efectos.js';
import { ofertaDe } from './ofertas.js';
import { plazosDeMaquina, type PlazoDeMaquina } from './plazos-de-maquina.js';
import { evaluar, observaciones } from './requisitos-evaluados.js';
import { transitarSinActor } from './sin-actor.js';
import { esObjetoJson } from './solo-json.js';
import { contextoConPasos, verPasos } from './ver-pasos.js';

/** An XState machine as a procedure. No actor is ever started: XState is asked, and what it answers is written down. */
export function crearProcedimientoXState(definicion: DefinicionXState): Procedimiento {
  return new ProcedimientoXState(definicion);
}

/** Children live in rows of their own: here they are only a name. */
const HIJO_EN_OTRA_FILA = fromTransition((estado: null) => estado, null);
/** Beyond any honest run of automatic transitions; a cycle of them would never return. */
const TOPE_DE_MICROPASOS = 100;
const HIJO = '#hijo:';
const PLAZO = '#plazo:';

class ProcedimientoXState implements Procedimiento {
  readonly id: string;
  readonly nombre: string;
  readonly version: number;
  readonly titulares: Procedimiento['titulares'];
  readonly abren: Procedimiento['abren'];
  readonly entrada: z.ZodType;
  readonly pasos: Procedimiento['pasos'];
  readonly pasoDelRecorrido?: PasoDelRecorrido;
  readonly eventos: Procedimiento['eventos'];
  readonly plazos: Procedimiento['plazos'];
  readonly textos: Procedimiento['textos'];
  readonly asunto: Procedimiento['asunto'];
  readonly pasado: Procedimiento['pasado'];
  readonly plano?: Plano;
  readonly formato: number;

  private readonly maquina: AnyStateMachine;
  private readonly contextos: ContextoPorPartes;
  private readonly configuraciones: Configuraciones;
  private readonly plazosPorSuceso: ReadonlyMap<string, PlazoDeMaquina>;
  private readonly sucesoPorClave: ReadonlyMap<string, string>;
  /** The snapshot a context was decided in: for as long as it is kept, the next decision need not rebuild it. */
  private readonly fotos = new WeakMap<JsonObjeto, AnyMachineSnapshot>();
  private dibujo: Dibujo | null = null;

  constructor(private readonly definicion: DefinicionXState) {
    const [nombre, version] = definicion.id.split('@');
    this.id = definicion.id;
    this.nombre = nombre ?? '';
    this.version = Number(version);
    this.titulares = definicion.titulares;
    this.abren = definicion.abren;
    this.entrada = definicion.entrada;
    this.pasos = definicion.pasos;
    if (definicion.pasoDelRecorrido !== undefined)
      this.pasoDelRecorrido = definicion.pasoDelRecorrido;
    this.eventos = definicion.eventos;
    this.plazos = new Map(definicion.plazos.map((p) => [p.nombre, p]));
    this.textos = definicion.textos;
    this.asunto = definicion.asunto ?? null;
    this.pasado = definicion.pasado ?? [];
    if (definicion.plano !== undefined) this.plano = definicion.plano;
    this.formato = definicion.formato;
    this.maquina = definicion.maquina.provide({
      actors: Object.fromEntries(
        Object.keys(definicion.hijos).map((src) => [src, HIJO_EN_OTRA_FILA]),
      ),
    });
    this.maquina.options = { ...this.maquina.options, maxIterations: TOPE_DE_MICROPASOS };
    this.contextos = new ContextoPorPartes(definicion.contextoEsquema);
    this.configuraciones = new Configuraciones(this.maquina);
    this.plazosPorSuceso = this.vigilar(() => plazosDeMaquina(definicion, this.maquina));
    this.sucesoPorClave = new Map(
      [...this.plazosPorSuceso.values()].map((p) => [p.clave, p.suceso]),
    );
  }

  nacer(entrada: JsonObjeto, hechos: Hechos): Decision {
    return this.vigilar(() => {
      const leida = leerEntrada(this, entrada);
      if ('error' in leida) throw new Error(`its input does not fit: ${leida.error.message}`);
      const [foto, acciones] = initialTransition(this.maquina, { entrada, hechos }) as [
        AnyMachineSnapshot,
        AccionDeXState[],
      ];
      return this.decision(foto, acciones, null, []);
    });
  }

  restaurar(fila: FilaDeSituacion): Situacion {
    return this.vigilar(() => {
      if (fila.formato !== this.formato)
        throw new Error(`the stored format is ${fila.formato} and not ${this.formato}`);
      this.contextos.revisar(fila.contexto, null);
      const situacion: Situacion = {
        estado: fila.estado,
        contexto: fila.contexto,
        hijos: fila.hijos,
        concluida: fila.concluida,
      };
      if (this.configuracion(situacion).final !== fila.concluida)
        throw new Error(`the row and its states do not agree on whether it ended`);
      return situacion;
    });
  }

  ofrecer(situacion: Situacion, hechos: Hechos, solo?: string): readonly Oferta[] {
    return this.vigilar(() => {
      if (situacion.concluida) return [];
      const { eventos } = this.configuracion(situacion);
      const ofertas: Oferta[] = [];
      const ofrecer = (evento: string, posible: EventoPosible | undefined): void => {
        if (posible !== undefined && !posible.declaracion.interno)
          ofertas.push(ofertaDe(evento, posible, situacion.contexto, hechos));
      };
      if (solo !== undefined) ofrecer(solo, eventos.get(solo));
      else for (const [evento, posible] of eventos) ofrecer(evento, posible);
      return ofertas;
    });
  }

  decidir(situacion: Situacion, hecho: Hecho): Decision | Rechazo {
    return this.vigilar(() => {
      if (situacion.concluida) return fueraDeLugar([]);
      if (hecho.evento.startsWith(HIJO)) return this.oirHijo(situacion, hecho);
      if (hecho.evento.startsWith(PLAZO)) return this.oirPlazo(situacion, hecho);
      const configuracion = this.configuracion(situacion);
      const posible = configuracion.eventos.get(hecho.evento);
      if (posible === undefined) return fueraDeLugar(configuracion.permitidos);
      const evaluados = evaluar(posible.declaracion, situacion.contexto, hecho.datos, hecho.hechos);
      const incumplidos = evaluados.filter((e) => impide(e.requisito, e.evaluacion, hecho.hechos));
      if (incumplidos.length > 0)
        return { clase: 'rechazo', codigo: 'REQUISITO_INCUMPLIDO', incumplidos };
      return this.mover(
        situacion,
        { type: hecho.evento },
        hecho,
        observaciones(evaluados, hecho.hechos),
      );
    });
  }

  verPasos(situacion: Situacion): readonly PasoVisto[] {
    return this.vigilar(() =>
      verPasos(this.pasos, this.configuracion(situacion), contextoConPasos(situacion.contexto)),
    );
  }

  verEstados(situacion: Situacion): readonly string[] {
    return this.vigilar(() => this.configuracion(situacion).nombres);
  }

  responder(situacion: Situacion, pregunta: string, con: JsonObjeto): Json {
    return this.vigilar(
      () => this.definicion.respuestas?.[pregunta]?.(situacion.contexto, con) ?? null,
    );
  }

  dibujar(): Dibujo {
    return (this.dibujo ??= this.vigilar(() => dibujarMaquina(this.definicion, this.maquina)));
  }

  /** The end of a child counts only if it is the one that lives under that name. */
  private oirHijo(situacion: Situacion, hecho: Hecho): Decision | Rechazo {
    const ref = hecho.evento.slice(HIJO.length);
    const configuracion = this.configuracion(situacion);
    const { procesoId, salida } = hecho.datos as Partial<DatosDeHijoConcluido>;
    const vivo = Object.hasOwn(situacion.hijos, ref) ? situacion.hijos[ref] : undefined;
    if (vivo === undefined || vivo.procesoId !== procesoId)
      return fueraDeLugar(configuracion.permitidos);
    const { [ref]: _concluido, ...hijos } = situacion.hijos;
    const sin: Situacion = { ...situacion, hijos };
    const suceso = `xstate.done.actor.${ref}`;
    // Nobody waits for it (it was opened and left alone): it only stops being alive.
    if (!configuracion.sucesos.has(suceso))
      return { clase: 'decision', situacion: sin, efectos: [], observaciones: [], salida: null };
    return this.mover(sin, { type: suceso, output: salida ?? null, actorId: ref }, hecho, []);
  }

  private oirPlazo(situacion: Situacion, hecho: Hecho): Decision | Rechazo {
    const clave = hecho.evento.slice(PLAZO.length);
    const suceso = this.sucesoPorClave.get(clave);
    const configuracion = this.configuracion(situacion);
    if (suceso === undefined || !configuracion.sucesos.has(suceso))
      return fueraDeLugar(configuracion.permitidos);
    const decision = this.mover(situacion, { type: suceso }, hecho, []);
    // Leaving the state cancels its deadline: this one has just fired and there is nothing to close.
    const propio = decision.efectos.findIndex((e) => e.tipo === 'cerrarPlazo' && e.clave === clave);
    return propio < 0 ? decision : { ...decision, efectos: decision.efectos.toSpliced(propio, 1) };
  }

  private mover(
    situacion: Situacion,
    suceso: { type: string; output?: Json; actorId?: string },
    { datos, hechos }: Hecho,
    vistas: readonly Observacion[],
  ): Decision {
    const antes = this.foto(situacion);
    const [despues, acciones] = transitarSinActor(this.maquina, antes, {
      ...suceso,
      datos,
      hechos,
    });
    if (despues === antes) throw new Error(`'${suceso.type}' was accepted and changed nothing`);
    return this.decision(despues, acciones, situacion, vistas);
  }

  private decision(
    foto: AnyMachineSnapshot,
    acciones: readonly AccionDeXState[],
    antes: Situacion | null,
    vistas: readonly Observacion[],
  ): Decision {
    if (foto.status === 'error') throw foto.error;
    const contexto = foto.context as JsonObjeto;
    this.contextos.revisar(contexto, antes?.contexto ?? null);
    const efectos = leerEfectos(acciones, {
      hijos: this.definicion.hijos,
      plazos: this.plazosPorSuceso,
    });
    const concluida = foto.status === 'done';
    const salida = (foto.output ?? null) as unknown;
    if (salida !== null && !esObjetoJson(salida))
      throw new Error('its output is not a JSON object');
    const hijos = hijosDespues(antes?.hijos ?? {}, efectos);
    const situacion: Situacion = { estado: foto.value as Json, contexto, hijos, concluida };
    this.fotos.set(contexto, foto);
    return { clase: 'decision', situacion, efectos, observaciones: vistas, salida };
  }

  private configuracion(situacion: Situacion): Configuracion {
    return this.configuraciones.ver(situacion.estado as StateValue);
  }

  /** Where XState would be, with a name in the place of each living child, so that it can say which one it stops. */
  private foto(situacion: Situacion): AnyMachineSnapshot {
    const conocida = this.fotos.get(situacion.contexto);
    const foto =
      conocida?.value === situacion.estado
        ? conocida
        : (this.maquina.resolveState({
            value: situacion.estado as StateValue,
            context: situacion.contexto,
          }) as AnyMachineSnapshot);
    const refs = Object.keys(situacion.hijos);
    if (refs.length === 0 && Object.keys(foto.children).length === 0) return foto;
    const children: Record<string, unknown> = {};
    for (const ref of refs) children[ref] = { id: ref, sessionId: situacion.hijos[ref]!.procesoId };
    return { ...foto, children } as AnyMachineSnapshot;
  }

  /** Whatever breaks in here is the procedure's fault, and is said so. */
  private vigilar<T>(hacer: () => T): T {
    try {
      return hacer();
    } catch (causa) {
      if (causa instanceof ProcedimientoDefectuoso) throw causa;
      throw new ProcedimientoDefectuoso(
        this.definicion.id,
        causa instanceof Error ? causa.message : String(causa),
        {
          cause: causa,
        },
      );
    }
  }
}

const fueraDeLugar = (permitidos: readonly string[]): Rechazo => ({
  clase: 'rechazo',
  codigo: 'EVENTO_FUERA_DE_LUGAR',
  permitidos,
});

/** Those it had but for the stopped ones; the engine adds the new ones, whose ids it gives. */
function hijosDespues(
  antes: Situacion['hijos'],
  efectos: readonly Efecto[],
): { readonly [ref: string]: HijoVivo } {
  const hijos: { [ref: string]: HijoVivo } = { ...antes };
  const nuevos = new Set<string>();
  for (const e of efectos) {
    if (e.tipo === 'detenerHijo') {
      delete hijos[e.ref];
      nuevos.delete(e.ref);
    } else if (e.tipo === 'abrirHijo') {
      if (Object.hasOwn(hijos, e.ref) || nuevos.has(e.ref))
        throw new Error(`there is already a child '${e.ref}'`);
      nuevos.add(e.ref);
    }
  }
  return hijos;
}
