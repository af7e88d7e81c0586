/**
 * What one command brings about in other processes: children that are born, stopped or end, parents that are told.
 * First come, first served; each is asked of its own procedure.
 */
import {
  eventoDeHijoConcluido,
  leerEntrada,
  ProcedimientoDefectuoso,
  type DatosDeHijoConcluido,
  type Decision,
  type Hechos,
  type HechosPedidos,
  type JsonObjeto,
  type Procedimiento,
} from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { DEL_ENGINE, type Autoria, type Cuaderno, type QueDice } from './cuaderno.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import { contarHijos, contextoDelPadre, SIN_HIJOS } from './fuentes.js';
import { EVENTO_DETENIDO, type HijoEnLinea } from './linea.js';
import { olvido, type Memoria } from './memoria.js';
import { fichaDe, preguntar } from './procedimiento-seguro.js';

export type Pendiente =
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

/** Who writes down what each consequence decides; it may bring about others. */
export interface QuienAplica {
  nacer(
    id: string,
    hijo: HijoEnLinea | null,
    proc: Procedimiento,
    entrada: JsonObjeto,
    hechos: Hechos,
    autoria: Autoria,
    causa: number | null,
  ): Promise<Decision>;
  aplicar(
    nodo: Nodo,
    decision: Decision,
    que: QueDice & { readonly hechos: Hechos },
    con?: { readonly concluido?: string },
  ): Promise<void>;
}

/** A command that brings about more than this goes round in circles. */
const MAXIMO_DE_CONSECUENCIAS = 2_000;

export class Consecuencias {
  private readonly cola: (Pendiente & { causa: number; base: Hechos })[] = [];
  private readonly memoria: Memoria;

  constructor(
    private readonly e: EntornoDeUnidad,
    private readonly cuaderno: Cuaderno,
    private readonly quien: QuienAplica,
  ) {
    this.memoria = e.memoria ?? olvido;
  }

  /** `causa`: the line of this command that brings it about; `base`: its facts. */
  encolar(p: Pendiente, causa: number, base: Hechos): void {
    this.cola.push({ ...p, causa, base });
  }

  /** A child that was going to be born will not be; false when it was born already. */
  desistirDeNacer(id: string): boolean {
    const i = this.cola.findIndex((p) => p.tipo === 'nacer' && p.id === id);
    if (i >= 0) this.cola.splice(i, 1);
    return i >= 0;
  }

  /** Until nothing else follows. First come, first served, as in the mailbox of an actor. */
  async agotar(): Promise<void> {
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
    const leida = preguntar(p.proc, () => leerEntrada(p.proc, p.entrada));
    if ('error' in leida)
      throw new ProcedimientoDefectuoso(
        p.padre.proc.id,
        `opens ${p.proc.id} with what it does not take: ${leida.error.issues.map((i) => i.path.join('.')).join(', ')}`,
      );
    const { padre: _, respuestas: _r, antecedentes: _a, ...base } = p.base;
    const hechos: Hechos = {
      ...base,
      ...(this.memoria.hechos(p.id, 'abrirProceso') ?? {
        parametros: await this.e.fuentes.parametros(fichaDe(p.proc).parametros),
        hijos: SIN_HIJOS,
        terminos: {},
      }),
    };
    this.memoria.hechosUsados(p.id, 'abrirProceso');
    await this.quien.nacer(p.id, p.hijo, p.proc, leida.entrada, hechos, DEL_ENGINE, p.causa);
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
    this.memoria.hechosUsados(padre.id, evento);
    const decision = preguntar(padre.proc, () =>
      padre.proc.decidir(padre.situacion, { evento, datos, hechos }),
    );
    const que = { evento, datos, hechos, autoria: DEL_ENGINE, causa };
    if (decision.clase === 'decision') {
      await this.quien.aplicar(padre, decision, que, { concluido: ref });
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
    if (decision.clase !== 'decision') return;
    this.memoria.hechosUsados(padre.id, evento);
    await this.quien.aplicar(padre, decision, {
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
    const { padre: _, respuestas: _r, antecedentes: _a, ...comun } = base;
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
}
