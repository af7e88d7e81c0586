/**
 * The token game: a picture and something that happens give the next picture and what is asked of the world. Pure: no
 * clock, no chance; the same picture and the same event give the same answer, today and when the journal is read again.
 */
import { FEEL } from '../modelo/feel.js';
import type { Modelo } from '../modelo/modelo.js';
import {
  abrirProceso,
  completar,
  ejecutar,
  empezar,
  entrarEnActividad,
  recibir,
  seguirAdHoc,
  volverDeLlamada,
} from './actividades.js';
import { avanzarCompensacion } from './compensacion.js';
import { entrarEnCompuerta, repetirCompuerta, soltarInclusivas } from './compuertas.js';
import { lanzarErrorDesde } from './errores.js';
import { despertar, escuchas, sigueAhi } from './escuchas.js';
import { entrarEnEvento } from './eventos.js';
import type { AmbitoVivo, EfectoDeFicha, Ficha, Foto, Suceso, Variables } from './foto.js';
import { recibirMensaje, recibirSenal, repartirBuzon } from './mensajes.js';
import { Mesa, type Entorno, type Guionista, type Jugada } from './mesa.js';
import { darVuelta, empezarRepeticion } from './repeticiones.js';
import { salir } from './salidas.js';
import { soloDeclarados } from './traspasos.js';

export interface Paso {
  readonly foto: Foto;
  readonly efectos: readonly EfectoDeFicha[];
  /** Data of the last process that ended in this step, for whoever called it. */
  readonly salida: Variables | null;
}

/** A script is an expression whose value goes to a variable; without one, a context goes to as many as it has. */
export const GUIONES_EN_FEEL: Guionista = {
  correr(guion, variables, resultado) {
    const e = FEEL.evaluar(guion, variables);
    if (!('valor' in e)) return { fallo: e.detalle };
    if (resultado !== null) return { variables: { [resultado]: e.valor } };
    return {
      variables:
        typeof e.valor === 'object' && e.valor !== null && !Array.isArray(e.valor)
          ? (e.valor as Variables)
          : {},
    };
  },
};
export const ENTORNO: Entorno = { evaluador: FEEL, guionista: GUIONES_EN_FEEL };

/** Nobody waits in a loop of this many plays: it would never end. */
const JUGADAS_DE_MAS = 20_000;

export class SucesoFueraDeLugar extends Error {
  override readonly name = 'SucesoFueraDeLugar';
}

export const haTerminado = (foto: Foto): boolean => Object.keys(foto.ambitos).length === 0;

/** @throws SucesoFueraDeLugar when nothing waits for that. */
export function avanzar(
  modelo: Modelo,
  foto: Foto,
  suceso: Suceso,
  entorno: Entorno = ENTORNO,
): Paso {
  const mesa = new Mesa(modelo, foto, entorno);
  const partida = new Partida(mesa);
  partida.recibir(suceso);
  partida.jugarTodo();
  return { foto: mesa.foto(), efectos: mesa.efectos, salida: partida.salida };
}

class Partida {
  salida: Variables | null = null;
  private jugadas = 0;

  constructor(private readonly mesa: Mesa) {}

  recibir(s: Suceso): void {
    const { mesa } = this;
    switch (s.tipo) {
      case 'iniciar':
        if (mesa.modelo.ambitos[s.proceso] === undefined) throw new SucesoFueraDeLugar(s.proceso);
        abrirProceso(mesa, s.proceso, {
          padre: null,
          ficha: null,
          aislado: false,
          variables: s.variables,
          ...(s.desde === undefined ? {} : { desde: s.desde }),
        });
        return;
      case 'completar': {
        const f = this.ficha(s.ficha);
        if (!['tarea', 'servicio', 'mensaje'].includes(f.espera.tipo))
          throw new SucesoFueraDeLugar(s.ficha);
        recibir(mesa, f, s.datos);
        return;
      }
      case 'fallar': {
        const f = this.ficha(s.ficha);
        if (f.espera.tipo !== 'servicio') throw new SucesoFueraDeLugar(s.ficha);
        lanzarErrorDesde(mesa, f, s.codigo);
        return;
      }
      case 'plazo':
        this.plazo(s.clave);
        return;
      case 'mensaje':
        recibirMensaje(mesa, { nombre: s.nombre, clave: s.clave, datos: s.datos });
        return;
      case 'senal':
        recibirSenal(mesa, s.nombre, s.datos);
        return;
      case 'hijoConcluido': {
        const f = Object.values(mesa.fichas).find(
          (x) => x.espera.tipo === 'hijo' && x.espera.ref === s.ref,
        );
        if (f === undefined) throw new SucesoFueraDeLugar(s.ref);
        // It ended by itself: there is nothing to stop.
        mesa.esperar(f.id, { tipo: 'ambito' });
        volverDeLlamada(mesa, mesa.fichas[f.id]!, s.datos, []);
        return;
      }
      case 'poner':
        for (const a of Object.values(mesa.ambitos))
          if (a.padre === null) mesa.poner(a.id, s.datos);
        return;
      case 'reintentar':
        this.reintentar(this.ficha(s.ficha), s.datos);
    }
  }

  private ficha(id: string): Ficha {
    const f = this.mesa.fichas[id];
    if (f === undefined) throw new SucesoFueraDeLugar(id);
    return f;
  }

  private plazo(clave: string): void {
    const [duenio, evento] = clave.split(':') as [string, string];
    const e = escuchas(this.mesa, 'plazo').find(
      (x) => (x.clase === 'ficha' ? x.ficha.id : x.ambito.id) === duenio && x.evento?.id === evento,
    );
    if (e === undefined) throw new SucesoFueraDeLugar(clave);
    despertar(this.mesa, e, {});
  }

  /** What failed is done again, with the data that were mended. */
  private reintentar(f: Ficha, datos: Variables): void {
    const { mesa } = this;
    if (f.espera.tipo !== 'incidente') throw new SucesoFueraDeLugar(f.id);
    const { fase } = f.espera;
    mesa.poner(f.ambito, datos);
    const nodo = mesa.nodo(f.nodo);
    if (nodo.tipo === 'compuerta') {
      mesa.retirar(f.id);
      repetirCompuerta(mesa, nodo, f.ambito);
    } else if (fase === 'salida') {
      mesa.retirar(f.id);
      mesa.jugar({ que: 'salir', nodo: nodo.id, ambito: f.ambito, veces: 1 });
    } else if (nodo.tipo === 'evento') {
      mesa.retirar(f.id);
      mesa.jugar({ que: 'entrar', nodo: nodo.id, ambito: f.ambito, flujo: null });
    } else if (fase === 'entrada') empezar(mesa, f);
    else if (fase === 'repeticion' && nodo.repeticion !== null) {
      if (nodo.repeticion.clase === 'bucle') {
        mesa.esperar(f.id, {
          tipo: 'bucle',
          vuelta:
            f.variables?.['loopCounter'] === undefined ? 0 : Number(f.variables['loopCounter']),
        });
        darVuelta(mesa, mesa.fichas[f.id]!, nodo.repeticion, true);
      } else empezarRepeticion(mesa, f, nodo.repeticion);
    } else mesa.jugar({ que: 'ejecutar', ficha: f.id });
  }

  // ── Until everything waits ──

  jugarTodo(): void {
    for (;;) {
      for (let j = this.mesa.siguiente(); j !== undefined; j = this.mesa.siguiente()) {
        if (++this.jugadas > JUGADAS_DE_MAS) {
          this.detener(j);
          return;
        }
        this.jugar(j);
      }
      if (this.mirarCondiciones()) continue;
      if (repartirBuzon(this.mesa)) continue;
      if (this.cerrarAmbitos()) continue;
      if (soltarInclusivas(this.mesa)) continue;
      return;
    }
  }

  /** A cycle in which nobody waits: the token stops where it is, and somebody is told. */
  private detener(j: Jugada): void {
    const { mesa } = this;
    while (mesa.siguiente() !== undefined);
    const donde = 'nodo' in j ? { nodo: j.nodo, ambito: j.ambito } : mesa.fichas[j.ficha];
    if (donde === undefined || mesa.ambitos[donde.ambito] === undefined) return;
    const ficha = mesa.nueva({
      nodo: donde.nodo,
      ambito: donde.ambito,
      espera: { tipo: 'evento' },
    });
    mesa.incidente(ficha, 'VUELTAS_SIN_FIN', String(JUGADAS_DE_MAS), 'salida');
  }

  private jugar(j: Jugada): void {
    const { mesa } = this;
    switch (j.que) {
      case 'entrar': {
        if (mesa.ambitos[j.ambito] === undefined) return;
        mesa.visitas[j.nodo] = (mesa.visitas[j.nodo] ?? 0) + 1;
        const nodo = mesa.nodo(j.nodo);
        if (nodo.tipo === 'compuerta') entrarEnCompuerta(mesa, nodo, j.ambito, j.flujo);
        else if (nodo.tipo === 'evento') entrarEnEvento(mesa, nodo, j.ambito);
        else entrarEnActividad(mesa, nodo, j.ambito, j.flujo);
        return;
      }
      case 'salir':
        if (mesa.ambitos[j.ambito] !== undefined) salir(mesa, mesa.nodo(j.nodo), j.ambito, j.veces);
        return;
      case 'ejecutar': {
        const f = mesa.fichas[j.ficha];
        if (f !== undefined) ejecutar(mesa, f);
        return;
      }
      case 'completar': {
        const f = mesa.fichas[j.ficha];
        if (f !== undefined) completar(mesa, f);
        return;
      }
      case 'compensar':
        avanzarCompensacion(mesa, j.ficha);
    }
  }

  /** Conditions that have become true. One already true when last looked at tells nothing new. */
  private mirarCondiciones(): boolean {
    const { mesa } = this;
    let alguna = false;
    for (const e of escuchas(mesa, 'condicion')) {
      if (e.disparador.tipo !== 'condicion' || e.evento === null || !sigueAhi(mesa, e)) continue;
      const [ambito, antes] =
        e.clase === 'ficha'
          ? [e.ficha.ambito, mesa.fichas[e.ficha.id]!.ciertas ?? []]
          : [e.ambito.id, mesa.ambitos[e.ambito.id]!.ciertas ?? []];
      const r = mesa.evaluar(e.disparador.expresion, ambito);
      const cierta = 'valor' in r && r.valor === true;
      const estaba = antes.includes(e.evento.id);
      if (cierta !== estaba) {
        const propio = e.evento.id;
        const ciertas = cierta ? [...antes, propio] : antes.filter((x) => x !== propio);
        if (e.clase === 'ficha') mesa.cambiar(e.ficha.id, { ciertas });
        else mesa.cambiarAmbito(e.ambito.id, { ciertas });
      }
      if (cierta && !estaba) {
        despertar(mesa, e, {});
        alguna = true;
      }
    }
    return alguna;
  }

  /** Scopes in which no token is left, the innermost first. */
  private cerrarAmbitos(): boolean {
    const { mesa } = this;
    let alguno = false;
    const ocupados = new Set<string>();
    for (const f of Object.values(mesa.fichas)) ocupados.add(f.ambito);
    for (const a of Object.values(mesa.ambitos)) if (a.padre !== null) ocupados.add(a.padre);
    for (const k of Object.keys(mesa.uniones)) ocupados.add(k.slice(0, k.indexOf('|')));
    for (const a of Object.values(mesa.ambitos)) {
      if (ocupados.has(a.id)) continue;
      alguno = true;
      if (seguirAdHoc(mesa, a.id)) continue;
      this.cerrar(a);
    }
    return alguno;
  }

  private cerrar(a: AmbitoVivo): void {
    const { mesa } = this;
    const salida = soloDeclarados(mesa.variables(a.id), mesa.modelo.ambitos[a.de]!.salidas);
    mesa.cerrarAmbito(a.id);
    const ficha = a.ficha === null ? undefined : mesa.fichas[a.ficha];
    if (ficha === undefined) {
      if (a.padre === null) this.salida = salida;
      return;
    }
    if (a.aislado) volverDeLlamada(mesa, ficha, salida, a.hechas);
    else completar(mesa, ficha, a.hechas);
  }
}
