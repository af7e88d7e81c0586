/**
 * One command applied to the processes of a root, with the effects of each decision: children opened or stopped,
 * deadlines armed and closed, people told. It decides nothing: procedures do. It writes nothing: it gathers what will
 * be written. The same code plays a command for the first time and folds the journal again.
 */
import {
  ProcedimientoDefectuoso,
  type Decision,
  type Efecto,
  type Hechos,
  type HijoVivo,
  type JsonObjeto,
  type Procedimiento,
  type Rechazo,
} from '../../machines/contrato.js';
import type { AutoriaDeActo } from './acto-del-engine.js';
import type { Nodo } from './arbol.js';
import { armarPlazo } from './armar-plazo.js';
import { Consecuencias, type Pendiente } from './consecuencias.js';
import { Cuaderno, DEL_ENGINE, type Autoria, type QueDice } from './cuaderno.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import type { HijoEnLinea, LineaPorSellar, PlazoEnLinea } from './linea.js';
import { olvido, type Memoria } from './memoria.js';
import { preguntar } from './procedimiento-seguro.js';

export interface AvisoDeUnidad {
  readonly procesoId: string;
  readonly linea: number;
  readonly aviso: Extract<Efecto, { tipo: 'avisar' }>;
}

export class Unidad {
  readonly avisos: AvisoDeUnidad[] = [];
  readonly abiertos: string[] = [];
  private readonly memoria: Memoria;
  private readonly consecuencias: Consecuencias;

  constructor(
    readonly e: EntornoDeUnidad,
    /** Several facts of one load are written in one notebook. */
    private readonly cuaderno = new Cuaderno(),
  ) {
    this.memoria = e.memoria ?? olvido;
    this.consecuencias = new Consecuencias(e, cuaderno, {
      nacer: (...a) => this.nacer(...a),
      aplicar: (...a) => this.aplicar(...a),
    });
  }

  get lineas(): readonly LineaPorSellar[] {
    return this.cuaderno.lineas;
  }

  /** Opens the root process. */
  async abrirRaiz(
    proc: Procedimiento,
    entrada: JsonObjeto,
    hechos: Hechos,
    autoria: Autoria,
  ): Promise<Decision> {
    const decision = await this.nacer(this.e.raizId, null, proc, entrada, hechos, autoria, null);
    await this.consecuencias.agotar();
    return decision;
  }

  /** Gives an event to a process. A refusal changes nothing. */
  async entregar(
    nodo: Nodo,
    evento: string,
    datos: JsonObjeto,
    hechos: Hechos,
    autoria: Autoria,
    plazos: readonly PlazoEnLinea[] = [],
  ): Promise<Decision | Rechazo> {
    const decision = preguntar(nodo.proc, () =>
      nodo.proc.decidir(nodo.situacion, { evento, datos, hechos }),
    );
    if (decision.clase === 'decision') {
      await this.aplicar(
        nodo,
        decision,
        { evento, datos, hechos, autoria, causa: null },
        { plazos },
      );
      await this.consecuencias.agotar();
    }
    return decision;
  }

  /** A line on which the process does not move: a deadline nobody listens to. */
  anotarSinCambio(
    nodo: Nodo,
    evento: string,
    hechos: Hechos,
    plazos: readonly PlazoEnLinea[],
  ): void {
    const que = { evento, datos: {}, hechos, autoria: DEL_ENGINE, causa: null };
    this.cuaderno.cerrar(nodo, this.cuaderno.abrir(nodo, que), plazos);
  }

  /** An act of the engine, on the whole root or on one of its processes: no process moves. */
  anotarActo(
    nodo: Nodo,
    evento: string,
    autoria: AutoriaDeActo,
    plazos: readonly PlazoEnLinea[],
  ): void {
    const { hechos, motivo, documento, datos, ...quien } = autoria;
    const numero = this.cuaderno.abrir(nodo, {
      evento,
      datos: datos ?? {},
      hechos,
      autoria: quien,
      causa: null,
      motivo,
      ...(documento === undefined ? {} : { documento }),
    });
    this.cuaderno.cerrar(nodo, numero, plazos);
  }

  private async nacer(
    id: string,
    hijo: HijoEnLinea | null,
    proc: Procedimiento,
    entrada: JsonObjeto,
    hechos: Hechos,
    autoria: Autoria,
    causa: number | null,
  ): Promise<Decision> {
    const { e } = this;
    const decision = preguntar(proc, () => proc.nacer(entrada, hechos));
    const nodo = e.arbol.agregar(
      {
        id,
        raizId: e.raizId,
        padreId: hijo?.padre ?? null,
        ref: hijo?.ref ?? null,
        ronda: hijo?.ronda ?? 1,
        procedimiento: proc.id,
        titularId: e.titular.id,
        formato: proc.formato,
        estado: 'null',
        contexto: '{}',
        hijos: '{}',
        situacion: 'activo',
        salida: null,
        abiertoEn: e.ahora,
        actualizadoEn: e.ahora,
        secuencia: 0,
      },
      proc,
      { ...decision.situacion, hijos: {} },
    );
    this.abiertos.push(id);
    await this.aplicar(nodo, decision, {
      evento: 'abrirProceso',
      datos: entrada,
      hechos,
      autoria,
      causa,
      ...(hijo === null ? {} : { hijo }),
    });
    return decision;
  }

  private async aplicar(
    nodo: Nodo,
    decision: Decision,
    que: QueDice & { readonly hechos: Hechos },
    con: { readonly plazos?: readonly PlazoEnLinea[]; readonly concluido?: string } = {},
  ): Promise<void> {
    const numero = this.cuaderno.abrir(
      nodo,
      que,
      que.evento === 'abrirProceso',
      decision.observaciones,
    );
    // The engine owns the names of the children: the procedure only asks for them to be opened and stopped.
    const hijos: { [ref: string]: HijoVivo } = { ...nodo.situacion.hijos };
    if (con.concluido !== undefined) delete hijos[con.concluido];
    const encolar = (p: Pendiente): void => this.consecuencias.encolar(p, numero, que.hechos);
    const plazos: PlazoEnLinea[] = [...(con.plazos ?? [])];
    const vencido = plazos.find((p) => p.accion === 'disparar');
    const vencidoEn = vencido === undefined ? null : this.e.plazos.get(vencido.id)!.venceEn;

    for (const efecto of decision.efectos) {
      switch (efecto.tipo) {
        case 'armarPlazo':
          plazos.push(
            ...(await armarPlazo(
              this.e,
              nodo,
              efecto,
              que.hechos,
              // Not as it was before: the decision itself may have set from when, or for how long, it runs.
              decision.situacion.contexto,
              vencidoEn,
            )),
          );
          break;
        case 'cerrarPlazo':
          plazos.push(...this.e.plazos.cerrar(nodo.id, efecto.clave));
          break;
        case 'abrirHijo': {
          if (hijos[efecto.ref] !== undefined)
            throw new ProcedimientoDefectuoso(
              nodo.proc.id,
              `opens '${efecto.ref}' while one lives`,
            );
          const proc = this.e.arbol.catalogado(efecto.procedimiento, nodo.proc);
          const recordado = this.memoria.hijo(nodo.id, efecto.ref);
          const ronda = recordado?.ronda ?? (await this.siguienteRonda(nodo, efecto.ref));
          const hijo: HijoEnLinea = { padre: nodo.id, ref: efecto.ref, ronda };
          const id = recordado?.id ?? this.e.ids.nuevo();
          hijos[efecto.ref] = { procesoId: id, procedimiento: proc.id, ronda };
          encolar({ tipo: 'nacer', padre: nodo, id, hijo, proc, entrada: efecto.entrada });
          break;
        }
        case 'detenerHijo': {
          const hijo = hijos[efecto.ref];
          if (hijo === undefined) break;
          delete hijos[efecto.ref];
          // Opened in this same decision: it is not there yet, and will not be.
          if (!this.consecuencias.desistirDeNacer(hijo.procesoId))
            encolar({ tipo: 'detener', padre: nodo.id, id: hijo.procesoId });
          break;
        }
        case 'avisarPadre':
          encolar({ tipo: 'aviso', hijo: nodo, evento: efecto.evento, datos: efecto.datos });
          break;
        case 'avisar':
          this.avisos.push({ procesoId: nodo.id, linea: numero, aviso: efecto });
          break;
        default:
          throw new ProcedimientoDefectuoso(
            nodo.proc.id,
            `asks for '${(efecto as { tipo: string }).tipo}', which nobody knows how to do`,
          );
      }
    }

    if (decision.situacion.concluida) {
      plazos.push(...this.e.plazos.cerrarDe(nodo.id));
      for (const h of Object.values(hijos))
        encolar({ tipo: 'detener', padre: nodo.id, id: h.procesoId });
      encolar({ tipo: 'concluido', hijo: nodo });
      nodo.poner({ ...decision.situacion, hijos: {} }, decision.salida);
    } else {
      nodo.poner({ ...decision.situacion, hijos });
    }
    this.cuaderno.cerrar(nodo, numero, plazos);
  }

  private async siguienteRonda(nodo: Nodo, ref: string): Promise<number> {
    let ronda = this.memoria.rondaUsada(nodo.id, ref);
    for (const h of await this.e.arbol.hijosDe(nodo.id))
      if (h.fila.ref === ref && h.fila.ronda > ronda) ronda = h.fila.ronda;
    return ronda + 1;
  }
}
