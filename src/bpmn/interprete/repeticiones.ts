/** Loops and instances: how many times an activity is done, and when that is enough. */
import type { Json } from '../../../machines/contrato.js';
import type { Actividad, Repeticion } from '../modelo/modelo.js';
import { lanzarSenal } from './mensajes.js';
import type { Espera, Ficha, Variables } from './foto.js';
import type { Mesa } from './mesa.js';

const INSTANCIAS_DE_MAS = 1_000;

export function empezarRepeticion(mesa: Mesa, ficha: Ficha, r: Repeticion): void {
  if (r.clase === 'bucle') {
    mesa.esperar(ficha.id, { tipo: 'bucle', vuelta: 0 });
    darVuelta(mesa, mesa.fichas[ficha.id]!, r, r.antes);
    return;
  }
  const cuantas = contar(mesa, ficha, r);
  if (cuantas === null) return;
  mesa.esperar(ficha.id, {
    tipo: 'instancias',
    total: cuantas.total,
    empezadas: 0,
    hechas: 0,
    lista: cuantas.lista,
    resultados: [],
  });
  if (cuantas.total === 0) {
    mesa.jugar({ que: 'completar', ficha: ficha.id });
    return;
  }
  abrirInstancias(mesa, ficha.id, r.clase === 'secuencial' ? 1 : cuantas.total, r);
}

function contar(
  mesa: Mesa,
  ficha: Ficha,
  r: Repeticion,
): { readonly total: number; readonly lista: readonly Json[] | null } | null {
  const expresion = r.coleccion ?? r.cardinalidad!;
  const e = mesa.evaluar(expresion, ficha.ambito, ficha);
  if (!('valor' in e)) {
    mesa.fallo(ficha, e, 'repeticion');
    return null;
  }
  const lista =
    r.coleccion !== null && Array.isArray(e.valor) ? (e.valor as readonly Json[]) : null;
  const total = lista?.length ?? (typeof e.valor === 'string' ? Number(e.valor) : e.valor);
  if (
    (r.coleccion !== null && lista === null) ||
    typeof total !== 'number' ||
    !Number.isInteger(total) ||
    total < 0 ||
    total > INSTANCIAS_DE_MAS
  ) {
    mesa.incidente(
      ficha,
      'CUENTA_INVALIDA',
      `${expresion} → ${JSON.stringify(e.valor)}`,
      'repeticion',
    );
    return null;
  }
  return { total, lista };
}

/** One more turn, unless its condition or its maximum says that it is enough. */
export function darVuelta(mesa: Mesa, ficha: Ficha, r: Repeticion, preguntar: boolean): void {
  const { vuelta } = ficha.espera as Extract<Espera, { tipo: 'bucle' }>;
  if (r.maximo !== null && vuelta >= r.maximo) {
    mesa.jugar({ que: 'completar', ficha: ficha.id });
    return;
  }
  if (preguntar && r.condicion !== null) {
    const e = mesa.evaluar(r.condicion, ficha.ambito, ficha, { loopCounter: vuelta });
    if (!('valor' in e)) {
      mesa.fallo(ficha, e, 'repeticion');
      return;
    }
    if (e.valor !== true) {
      mesa.jugar({ que: 'completar', ficha: ficha.id });
      return;
    }
  }
  mesa.esperar(ficha.id, { tipo: 'bucle', vuelta: vuelta + 1 });
  instancia(mesa, ficha, { loopCounter: vuelta });
}

function instancia(mesa: Mesa, de: Ficha, variables: Variables): void {
  const una = mesa.nueva({
    nodo: de.nodo,
    ambito: de.ambito,
    espera: { tipo: 'tarea' },
    instanciaDe: de.id,
    variables,
  });
  mesa.jugar({ que: 'ejecutar', ficha: una.id });
}

function abrirInstancias(mesa: Mesa, id: string, cuantas: number, r: Repeticion): void {
  const ficha = mesa.fichas[id]!;
  const espera = ficha.espera as Extract<Espera, { tipo: 'instancias' }>;
  mesa.esperar(id, { ...espera, empezadas: espera.empezadas + cuantas });
  // Last first: what is played last is played first.
  for (let i = cuantas - 1; i >= 0; i--) {
    const n = espera.empezadas + i;
    instancia(mesa, ficha, {
      loopCounter: n,
      ...(espera.lista === null || r.elemento === null ? {} : { [r.elemento]: espera.lista[n]! }),
    });
  }
}

/** One ended: it may be said to the world, be enough, or make room for the next. */
export function instanciaTerminada(mesa: Mesa, terminada: Ficha): void {
  const madre = mesa.fichas[terminada.instanciaDe!];
  if (madre === undefined) return;
  const r = mesa.nodo<Actividad>(madre.nodo).repeticion!;
  if (r.clase === 'bucle') {
    darVuelta(mesa, madre, r, true);
    return;
  }
  const antes = madre.espera as Extract<Espera, { tipo: 'instancias' }>;
  const resultado = r.salidas === null ? null : recoger(mesa, terminada, r.salidas.elemento);
  const espera = {
    ...antes,
    hechas: antes.hechas + 1,
    resultados: r.salidas === null ? antes.resultados : [...antes.resultados, resultado],
  };
  mesa.esperar(madre.id, espera);
  if (
    r.lanza?.tipo === 'senal' &&
    (r.avisa === 'ninguna' || (r.avisa === 'una' && espera.hechas === 1))
  )
    lanzarSenal(mesa, madre.nodo, r.lanza.nombre, {});
  if (mesa.fichas[madre.id] === undefined) return;
  if (r.terminaSi !== null) {
    const e = mesa.evaluar(r.terminaSi, madre.ambito, madre, {
      numberOfInstances: espera.total,
      numberOfActiveInstances: espera.empezadas - espera.hechas,
      numberOfCompletedInstances: espera.hechas,
      numberOfTerminatedInstances: 0,
    });
    if (!('valor' in e)) {
      mesa.fallo(madre, e, 'repeticion');
      return;
    }
    if (e.valor === true) {
      terminar(mesa, madre.id, r, espera.resultados);
      return;
    }
  }
  if (espera.hechas >= espera.total) terminar(mesa, madre.id, r, espera.resultados);
  else if (r.clase === 'secuencial') abrirInstancias(mesa, madre.id, 1, r);
}

function recoger(mesa: Mesa, terminada: Ficha, expresion: string): Json {
  const e = mesa.evaluar(expresion, terminada.ambito, terminada);
  return 'valor' in e ? e.valor : null;
}

function terminar(mesa: Mesa, id: string, r: Repeticion, resultados: readonly Json[]): void {
  const ficha = mesa.fichas[id]!;
  for (const f of Object.values(mesa.fichas)) if (f.instanciaDe === id) mesa.retirar(f.id);
  if (r.salidas !== null) mesa.poner(ficha.ambito, { [r.salidas.coleccion]: resultados });
  mesa.jugar({ que: 'completar', ficha: id });
}
