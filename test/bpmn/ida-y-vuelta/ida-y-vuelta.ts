/**
 * A procedure, and the file it was exported to, walked side by side: the machine decides, the interpreter of tokens is
 * told the same with the same data, and after each step both must wait for the same things.
 */
import type {
  Decision,
  Efecto,
  Json,
  JsonObjeto,
  Procedimiento,
} from '../../../machines/contrato.js';
import { CATALOGO } from '../../../machines/catalogo.js';
import type { DefinicionXState } from '../../../machines/definicion.js';
import { pasarABpmn } from '../../../src/bpmn/exportar/pasar-a-bpmn.js';
import { CUANTOS, SUCESO, type EsquemaBpmn } from '../../../src/bpmn/exportar/esquema.js';
import { exportarProcedimiento } from '../../../src/bpmn/exportar/exportar-procedimiento.js';
import {
  FOTO_VACIA,
  type Ficha,
  type Foto,
  type Suceso,
  type Variables,
} from '../../../src/bpmn/interprete/foto.js';
import { avanzar, haTerminado } from '../../../src/bpmn/interprete/interprete.js';
import { leerModelo } from '../../../src/bpmn/modelo/leer-modelo.js';
import type { Modelo } from '../../../src/bpmn/modelo/modelo.js';
import { texto } from '../../../src/platform/textos/textos.js';
import { crearProcedimientoXState } from '../../../src/xstate/procedimiento-xstate.js';
import { Azar } from '../../machines/azar.js';
import { ejemplosDe, type Ejemplos } from '../../machines/ejemplos.js';
import { muestras } from '../../machines/generador.js';
import { hechos, porJson } from '../../machines/hechos.js';
import { Jugadas, type Jugada } from '../../machines/jugadas.js';
import { aplicar, NACIENTE, type Nodo } from '../../machines/motor-simulado.js';

export const deCasa = (clave: string): string => texto('es', clave);
export const NOMBRES = new Set([...CATALOGO.keys()].map((id) => id.split('@')[0]!));
const PASOS_POR_VIDA = 60;

export interface Cuenta {
  pasos: number;
  fueraDeLugar: number;
  vidas: number;
  readonly eventos: Set<string>;
}

export async function idaYVuelta(
  definicion: DefinicionXState,
  pasos: number,
  semilla: number,
  archivo?: string,
): Promise<Cuenta> {
  const procedimiento = crearProcedimientoXState(definicion);
  const xml = archivo ?? exportarProcedimiento(procedimiento, deCasa);
  const { modelo, hallazgos } = await leerModelo(Buffer.from(xml), { procedimientos: NOMBRES });
  if (modelo === null) throw new Error(`${definicion.id}: ${JSON.stringify(hallazgos)}`);
  const vuelta = new IdaYVuelta(
    definicion,
    procedimiento,
    pasarABpmn(procedimiento, deCasa),
    modelo,
    await ejemplosDe(definicion.id),
    new Azar(semilla),
  );
  while (vuelta.cuenta.pasos < pasos) vuelta.vivir();
  return vuelta.cuenta;
}

class IdaYVuelta {
  readonly cuenta: Cuenta = { pasos: 0, fueraDeLugar: 0, vidas: 0, eventos: new Set() };
  private readonly jugadas: Jugadas;
  private foto: Foto = FOTO_VACIA;
  private armados = new Map<string, string>();
  private readonly sucesosDe: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly definicion: DefinicionXState,
    private readonly procedimiento: Procedimiento,
    private readonly esquema: EsquemaBpmn,
    private readonly modelo: Modelo,
    private readonly ejemplos: Ejemplos,
    private readonly azar: Azar,
  ) {
    this.jugadas = new Jugadas(definicion, procedimiento, ejemplos, azar);
    // What may be recorded at each task is what the form in the file says.
    this.sucesosDe = new Map(
      Object.values(modelo.nodos).flatMap((n) =>
        n.tipo === 'tarea' && n.formulario !== null ? [[n.id, sucesosEn(n.formulario)]] : [],
      ),
    );
  }

  /** @throws Error at the first disagreement */
  vivir(): void {
    this.cuenta.vidas++;
    const hechas = new Map<string, number>();
    const plazos = new Map<string, string>();
    const vencen = new Map<string, number>();
    const entradas = [
      ...(this.ejemplos.entradas ?? []),
      ...muestras(this.definicion.entrada).map((m) => m.datos),
    ];
    const h = hechos();
    const nacida = this.procedimiento.nacer(this.azar.uno(entradas), h);
    let nodo = aplicar(NACIENTE, nacida, '');
    armar(nacida.efectos, plazos, vencen);
    this.foto = FOTO_VACIA;
    this.armados = new Map();
    this.mover({
      tipo: 'iniciar',
      proceso: this.modelo.procesos[0]!,
      variables: this.datos('', {}, nacida, h),
    });
    this.comparar(nodo, plazos, 'nacer');
    for (let i = 0; i < PASOS_POR_VIDA && !nodo.situacion.concluida; i++) {
      const jugada = this.jugadas.elegir(nodo, hechas, vencen, -1000);
      if (jugada === null) return;
      const r = this.procedimiento.decidir(nodo.situacion, jugada);
      if (r.clase === 'rechazo') {
        // An unmet rule is Minga's to refuse; what is out of place must be so in the file too.
        if (r.codigo !== 'EVENTO_FUERA_DE_LUGAR') continue;
        if (this.ofrecidos().includes(jugada.evento))
          throw new Error(`${this.definicion.id}: the file offers ${jugada.evento}, out of place`);
        this.cuenta.fueraDeLugar++;
        continue;
      }
      hechas.set(jugada.evento, (hechas.get(jugada.evento) ?? 0) + 1);
      this.contar(jugada, nodo, r, plazos);
      const disparado = jugada.clase === 'plazo' ? jugada.clave : null;
      if (disparado !== null) {
        plazos.delete(disparado);
        vencen.delete(disparado);
      }
      armar(r.efectos, plazos, vencen);
      nodo = aplicar(nodo, r, jugada.evento);
      this.cuenta.pasos++;
      this.cuenta.eventos.add(jugada.evento);
      this.comparar(nodo, plazos, `${i}: ${jugada.evento} ${JSON.stringify(jugada.datos)}`);
    }
  }

  /** The same, said to the tokens. */
  private contar(j: Jugada, antes: Nodo, r: Decision, plazos: ReadonlyMap<string, string>): void {
    const datos = this.datos(j.evento, j.datos, r, j.hechos);
    if (j.clase === 'plazo') {
      const nombre = plazos.get(j.clave)!;
      this.mover({ tipo: 'poner', datos });
      const clave = [...this.armados].find(([, n]) => n.endsWith(`_${nombre}`))?.[0];
      if (clave === undefined) throw new Error(`${this.definicion.id}: no timer ${nombre}`);
      this.armados.delete(clave);
      this.mover({ tipo: 'plazo', clave });
      return;
    }
    if (j.clase === 'hijo') {
      const de = antes.situacion.hijos[j.ref]!.procedimiento.split('@')[0]!;
      const ficha = this.fichas().find((f) => f.espera.tipo === 'hijo' && this.llama(f) === de);
      if (ficha?.espera.tipo !== 'hijo') throw new Error(`${this.definicion.id}: no child ${de}`);
      this.mover({ tipo: 'hijoConcluido', ref: ficha.espera.ref, datos });
      return;
    }
    const tareas = this.fichas().filter(
      (f) => espera(f) && this.sucesosDe.get(f.nodo)?.includes(j.evento) === true,
    );
    if (tareas.length > 1) throw new Error(`${this.definicion.id}: ${j.evento} in two places`);
    const [tarea] = tareas;
    if (tarea !== undefined) this.mover({ tipo: 'completar', ficha: tarea.id, datos });
    else this.mover({ tipo: 'mensaje', nombre: j.evento, clave: null, datos });
  }

  private mover(suceso: Suceso): void {
    const { foto, efectos } = avanzar(this.modelo, porJson(this.foto), suceso);
    this.foto = foto;
    for (const e of efectos)
      if (e.tipo === 'armarPlazo') this.armados.set(e.clave, e.nodo);
      else if (e.tipo === 'cerrarPlazo') this.armados.delete(e.clave);
      else if (e.tipo === 'incidente')
        throw new Error(`${this.definicion.id}: ${e.nodo} stopped: ${e.codigo} ${e.detalle}`);
  }

  /** What the conditions of the file read: the machine's own conditions, over the data it has after the act. */
  private datos(
    evento: string,
    datos: JsonObjeto,
    d: Decision,
    h: ReturnType<typeof hechos>,
  ): Variables {
    const { guards } = this.definicion.maquina.implementations as unknown as {
      readonly guards: {
        readonly [nombre: string]: (a: { context: JsonObjeto; event: object }) => boolean;
      };
    };
    const event = { type: evento, datos, hechos: h };
    return {
      [SUCESO]: evento,
      [CUANTOS]: d.efectos.filter((e) => e.tipo === 'abrirHijo' && !e.invocado).length,
      ...Object.fromEntries(
        this.esquema.condiciones.map((c) => [
          c,
          guards[c]!({ context: d.situacion.contexto, event }),
        ]),
      ),
    };
  }

  private comparar(nodo: Nodo, plazos: ReadonlyMap<string, string>, donde: string): void {
    const { situacion } = nodo;
    const activos = situacion.concluida
      ? new Set<string>()
      : estadosActivos(this.procedimiento.dibujar().nodos[0]!.id, situacion.estado);
    const maquina = {
      concluida: situacion.concluida,
      esperan: this.esquema.nodos
        .filter((n) => n.estado !== undefined && activos.has(n.estado))
        .map((n) => n.id)
        .sort(),
      ofrecidos: this.procedimiento
        .ofrecer(situacion, hechos())
        .map((o) => o.evento)
        .sort(),
      plazos: situacion.concluida ? [] : [...plazos.values()].sort(),
      hijos: situacion.concluida
        ? []
        : Object.values(situacion.hijos)
            .map((x) => x.procedimiento.split('@')[0]!)
            .sort(),
    };
    const conEstado = new Set(
      this.esquema.nodos.flatMap((n) => (n.estado === undefined ? [] : [n.id])),
    );
    const internos = (e: string): boolean => this.procedimiento.eventos.get(e)?.interno === true;
    const archivo = {
      concluida: haTerminado(this.foto),
      esperan: this.fichas()
        .filter((f) => f.instanciaDe === undefined && conEstado.has(f.nodo))
        .map((f) => f.nodo)
        .sort(),
      ofrecidos: this.ofrecidos()
        .filter((e) => !internos(e))
        .sort(),
      plazos: [...this.armados.values()]
        .map((n) => [...this.procedimiento.plazos.keys()].find((p) => n.endsWith(`_${p}`)) ?? n)
        .sort(),
      hijos: this.fichas()
        .filter((f) => f.espera.tipo === 'hijo')
        .map((f) => this.llama(f))
        .sort(),
    };
    if (JSON.stringify(maquina) !== JSON.stringify(archivo))
      throw new Error(
        `${this.definicion.id} disagrees after ${donde}\n  machine: ${JSON.stringify(maquina)}\n  file:    ${JSON.stringify(archivo)}`,
      );
  }

  private fichas(): readonly Ficha[] {
    return Object.values(this.foto.fichas);
  }
  private llama(f: Ficha): string {
    const n = this.modelo.nodos[f.nodo]!;
    return n.tipo === 'llamada' ? n.llamado : '';
  }

  /** Events the file takes now: of the forms of the tasks that wait, and of the borders that listen. */
  private ofrecidos(): string[] {
    const eventos = new Set<string>();
    for (const f of this.fichas()) {
      if (espera(f)) this.sucesosDe.get(f.nodo)?.forEach((e) => eventos.add(e));
      const n = this.modelo.nodos[f.nodo]!;
      if ('bordes' in n)
        for (const b of n.bordes) {
          const borde = this.modelo.nodos[b]!;
          if (borde.tipo === 'evento')
            for (const d of borde.disparadores) if (d.tipo === 'mensaje') eventos.add(d.nombre);
        }
    }
    return [...eventos];
  }
}

const espera = (f: Ficha): boolean => f.espera.tipo === 'tarea' || f.espera.tipo === 'mensaje';

function sucesosEn(formulario: string): readonly string[] {
  const esquema = JSON.parse(formulario) as {
    readonly properties: { readonly [SUCESO]: { readonly enum: readonly string[] } };
  };
  return esquema.properties[SUCESO].enum;
}

function armar(
  efectos: readonly Efecto[],
  plazos: Map<string, string>,
  vencen: Map<string, number>,
): void {
  for (const e of efectos)
    if (e.tipo === 'armarPlazo') {
      plazos.set(e.clave, e.nombre);
      vencen.set(e.clave, plazos.size);
    } else if (e.tipo === 'cerrarPlazo') {
      plazos.delete(e.clave);
      vencen.delete(e.clave);
    }
}

/** Ids of the active states, from the value of the machine. */
function estadosActivos(raiz: string, valor: Json): ReadonlySet<string> {
  const activos = new Set([raiz]);
  const entrar = (id: string, v: Json): void => {
    if (typeof v === 'string') activos.add(`${id}.${v}`);
    else if (typeof v === 'object' && v !== null && !Array.isArray(v))
      for (const [clave, dentro] of Object.entries(v)) {
        activos.add(`${id}.${clave}`);
        entrar(`${id}.${clave}`, dentro as Json);
      }
  };
  entrar(raiz, valor);
  return activos;
}
