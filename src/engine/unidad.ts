/**
 * One command applied to the processes of a root, and everything it brings about: children opened, ended or stopped,
 * parents told, deadlines armed and closed. It decides nothing: procedures do. It writes nothing: it gathers what will
 * be written. The same code plays a command for the first time and folds the journal again.
 */
import {
  eventoDeHijoConcluido,
  ProcedimientoDefectuoso,
  type Decision,
  type DatosDeHijoConcluido,
  type Efecto,
  type Hechos,
  type HechosPedidos,
  type HijoVivo,
  type JsonObjeto,
  type Procedimiento,
  type Rechazo,
  type TitularHecho,
} from '../../machines/contrato.js';
import type { Arbol, Nodo } from './arbol.js';
import { Cuaderno, DEL_ENGINE, type Autoria, type QueDice } from './cuaderno.js';
import { contarHijos, contextoDelPadre, SIN_HIJOS, type Fuentes } from './fuentes.js';
import type { DiaDeComputo, LibroDePlazos } from './libro-de-plazos.js';
import {
  EVENTO_DETENIDO,
  type HijoEnLinea,
  type LineaPorSellar,
  type PlazoEnLinea,
} from './linea.js';
import { olvido, type Memoria } from './memoria.js';
import { fichaDe, preguntar } from './procedimiento-seguro.js';
import type { Ids } from './puertos/ids.js';

export interface EntornoDeUnidad extends DiaDeComputo {
  readonly raizId: string;
  readonly titular: TitularHecho;
  readonly arbol: Arbol;
  readonly plazos: LibroDePlazos;
  readonly fuentes: Fuentes;
  readonly ids: Ids;
  readonly memoria?: Memoria;
}

export interface AvisoDeUnidad {
  readonly procesoId: string;
  readonly linea: number;
  readonly aviso: Extract<Efecto, { tipo: 'avisar' }>;
}

type Pendiente =
  | {
      tipo: 'nacer';
      padre: Nodo;
      id: string;
      hijo: HijoEnLinea;
      proc: Procedimiento;
      entrada: JsonObjeto;
    }
  | { tipo: 'detener'; padre: string; id: string }
  | { tipo: 'concluido'; hijo: Nodo }
  | { tipo: 'aviso'; hijo: Nodo; evento: string; datos: JsonObjeto };

/** A command that brings about more than this goes round in circles. */
const MAXIMO_DE_CONSECUENCIAS = 2_000;

export class Unidad {
  readonly avisos: AvisoDeUnidad[] = [];
  readonly abiertos: string[] = [];
  private readonly cola: (Pendiente & { causa: number; base: Hechos })[] = [];
  private readonly memoria: Memoria;

  constructor(
    readonly e: EntornoDeUnidad,
    /** Several facts of one load are written in one notebook. */
    private readonly cuaderno = new Cuaderno(),
  ) {
    this.memoria = e.memoria ?? olvido;
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
    await this.agotar();
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
      await this.agotar();
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

  /** A mark of the engine on the whole root: no process moves. */
  anotarMarca(
    evento: string,
    autoria: Autoria & {
      readonly hechos: Hechos;
      readonly motivo: string;
      readonly documento?: string;
    },
    plazos: readonly PlazoEnLinea[],
  ): void {
    const { hechos, motivo, documento, ...quien } = autoria;
    const nodo = this.e.arbol.get(this.e.raizId);
    const numero = this.cuaderno.abrir(nodo, {
      evento,
      datos: {},
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
    const { observaciones } = decision;
    const numero = this.cuaderno.abrir(
      nodo,
      { ...que, observaciones },
      que.evento === 'abrirProceso',
    );
    // The engine owns the names of the children: the procedure only asks for them to be opened and stopped.
    const hijos: { [ref: string]: HijoVivo } = { ...nodo.situacion.hijos };
    if (con.concluido !== undefined) delete hijos[con.concluido];
    const encolar = (p: Pendiente): void =>
      void this.cola.push({ ...p, causa: numero, base: que.hechos });
    const plazos: PlazoEnLinea[] = [...(con.plazos ?? [])];

    for (const efecto of decision.efectos) {
      switch (efecto.tipo) {
        case 'armarPlazo':
          plazos.push(...(await this.armar(nodo, efecto, que.hechos)));
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
          const sinNacer = this.cola.findIndex(
            (p) => p.tipo === 'nacer' && p.id === hijo.procesoId,
          );
          if (sinNacer >= 0) this.cola.splice(sinNacer, 1);
          else encolar({ tipo: 'detener', padre: nodo.id, id: hijo.procesoId });
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

  /** Until nothing else follows. First come, first served, as in the mailbox of an actor. */
  private async agotar(): Promise<void> {
    let vueltas = 0;
    for (let p = this.cola.shift(); p !== undefined; p = this.cola.shift()) {
      if (++vueltas > MAXIMO_DE_CONSECUENCIAS)
        throw new ProcedimientoDefectuoso(
          this.e.arbol.get(this.e.raizId).proc.id,
          'the consequences of one command do not end',
        );
      switch (p.tipo) {
        case 'nacer':
          await this.nacerHijo(p);
          break;
        case 'detener':
          // The child may not have been read yet.
          await this.e.arbol.hijosDe(p.padre);
          await this.detener(p.id, p.causa);
          break;
        case 'concluido':
          await this.avisarFin(p.hijo, p.base, p.causa);
          break;
        case 'aviso':
          await this.avisarPadre(p.hijo, p.evento, p.datos, p.base, p.causa);
          break;
      }
    }
  }

  private async nacerHijo(
    p: Extract<Pendiente, { tipo: 'nacer' }> & { causa: number; base: Hechos },
  ): Promise<void> {
    // The parent may have stopped it before its turn came.
    if (p.padre.situacion.hijos[p.hijo.ref]?.procesoId !== p.id) return;
    const leida = p.proc.entrada.safeParse(p.entrada);
    if (!leida.success)
      throw new ProcedimientoDefectuoso(
        p.padre.proc.id,
        `opens ${p.proc.id} with what it does not take: ${leida.error.issues.map((i) => i.path.join('.')).join(', ')}`,
      );
    const entrada = leida.data as JsonObjeto;
    const { padre: _, ...base } = p.base;
    const hechos: Hechos = {
      ...base,
      ...(this.memoria.hechos(p.id, 'abrirProceso') ?? {
        parametros: await this.e.fuentes.parametros(fichaDe(p.proc).parametros),
        hijos: SIN_HIJOS,
        terminos: {},
      }),
    };
    await this.nacer(p.id, p.hijo, p.proc, entrada, hechos, DEL_ENGINE, p.causa);
  }

  /** The process and all below it, leaves last. What had ended already stays as it was. */
  private async detener(id: string, causa: number): Promise<void> {
    for (const nodo of await this.e.arbol.subarbolDe(id)) {
      if (!nodo.vivo) continue;
      const que = { evento: EVENTO_DETENIDO, datos: {}, hechos: null, autoria: DEL_ENGINE, causa };
      const numero = this.cuaderno.abrir(nodo, que);
      nodo.detener();
      this.cuaderno.cerrar(nodo, numero, this.e.plazos.cerrarDe(nodo.id));
    }
  }

  /** A child ended. Its parent hears it only if that child is the one that lives under the name. */
  private async avisarFin(hijo: Nodo, base: Hechos, causa: number): Promise<void> {
    const padre = this.e.arbol.padreDe(hijo);
    const { ref } = hijo.fila;
    if (padre === null || ref === null || !padre.vivo) return;
    if (padre.situacion.hijos[ref]?.procesoId !== hijo.id) return;
    const evento = eventoDeHijoConcluido(ref);
    const datos: DatosDeHijoConcluido = { procesoId: hijo.id, salida: hijo.salida };
    const hechos = await this.derivados(padre, evento, base, {});
    const decision = preguntar(padre.proc, () =>
      padre.proc.decidir(padre.situacion, { evento, datos, hechos }),
    );
    const que = { evento, datos, hechos, autoria: DEL_ENGINE, causa };
    if (decision.clase === 'decision') {
      await this.aplicar(padre, decision, que, { concluido: ref });
      return;
    }
    // It did not wait for it: it only forgets the name.
    const { [ref]: _, ...resto } = padre.situacion.hijos;
    const numero = this.cuaderno.abrir(padre, que);
    padre.poner({ ...padre.situacion, hijos: resto });
    this.cuaderno.cerrar(padre, numero);
  }

  /** What a living child tells its parent. If the parent does not listen to it now, it is lost, as a voice is. */
  private async avisarPadre(
    hijo: Nodo,
    evento: string,
    datos: JsonObjeto,
    base: Hechos,
    causa: number,
  ): Promise<void> {
    const padre = this.e.arbol.padreDe(hijo);
    if (padre === null || !padre.vivo || hijo.situacionDeProceso === 'detenido') return;
    const declaracion = padre.proc.eventos.get(evento);
    const hechos = await this.derivados(padre, evento, base, declaracion?.hechos ?? {});
    const decision = preguntar(padre.proc, () =>
      padre.proc.decidir(padre.situacion, { evento, datos, hechos }),
    );
    if (decision.clase === 'decision')
      await this.aplicar(padre, decision, {
        evento,
        datos,
        hechos,
        autoria: DEL_ENGINE,
        causa,
      });
  }

  /** The facts of a consequence: those of the command, with this process's own parameters and children. */
  private async derivados(
    nodo: Nodo,
    evento: string,
    base: Hechos,
    pedidos: HechosPedidos,
  ): Promise<Hechos> {
    const { padre: _, ...comun } = base;
    return {
      ...comun,
      ...(this.memoria.hechos(nodo.id, evento) ?? {
        parametros: await this.e.fuentes.parametros(pedidos.parametros ?? []),
        hijos: pedidos.hijos === true ? await contarHijos(this.e.arbol, nodo.id) : SIN_HIJOS,
        terminos: {},
        ...contextoDelPadre(this.e.arbol, nodo, pedidos.padre ?? []),
      }),
    };
  }

  private async armar(
    nodo: Nodo,
    efecto: Extract<Efecto, { tipo: 'armarPlazo' }>,
    hechos: Hechos,
  ): Promise<PlazoEnLinea[]> {
    const d = nodo.proc.plazos.get(efecto.nombre);
    if (d === undefined)
      throw new ProcedimientoDefectuoso(
        nodo.proc.id,
        `arms '${efecto.nombre}', which is not declared`,
      );
    const desde =
      hechos.ocurridoEn !== null && hechos.ocurridoEn.length === 10
        ? hechos.ocurridoEn
        : hechos.hoy;
    const recordado = this.memoria.plazo(nodo.id, efecto.clave, desde);
    if (recordado !== null)
      return this.e.plazos.armar(
        nodo,
        d,
        efecto.clave,
        recordado.cuanto,
        recordado.version,
        desde,
        this.e,
        recordado,
      );
    const fila = (await this.e.fuentes.parametros([d.parametro]))[d.parametro];
    const valido = fila !== undefined && typeof fila.valor === 'number' && fila.valor >= 0;
    return this.e.plazos.armar(
      nodo,
      d,
      efecto.clave,
      valido ? (fila.valor as number) : d.porDefecto,
      valido ? fila.version : null,
      desde,
      this.e,
      null,
    );
  }

  private async siguienteRonda(nodo: Nodo, ref: string): Promise<number> {
    let ronda = this.memoria.rondaUsada(nodo.id, ref);
    for (const h of await this.e.arbol.hijosDe(nodo.id))
      if (h.fila.ref === ref && h.fila.ronda > ronda) ronda = h.fila.ronda;
    return ronda + 1;
  }
}
