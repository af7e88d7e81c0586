/** Who listens to what, and what happens when it comes. */
import type { Disparador, Evento } from '../modelo/modelo.js';
import type { AmbitoVivo, Ficha, Variables } from './foto.js';
import { eventosDeFicha, iniciosDeEvento, type Mesa } from './mesa.js';
import { armarDeAmbito, rearmar } from './plazos.js';

export type Escucha =
  | {
      readonly clase: 'ficha';
      readonly ficha: Ficha;
      readonly evento: Evento | null;
      readonly indice: number;
      readonly disparador: Disparador;
    }
  | {
      readonly clase: 'ambito';
      readonly ambito: AmbitoVivo;
      readonly evento: Evento;
      readonly indice: number;
      readonly disparador: Disparador;
    };

/** Every one that listens to triggers of a kind, oldest first. */
export function escuchas(mesa: Mesa, tipo: Disparador['tipo']): readonly Escucha[] {
  const todas: (Escucha & { readonly orden: number })[] = [];
  for (const ficha of Object.values(mesa.fichas)) {
    const orden = Number(ficha.id);
    const nodo = mesa.modelo.nodos[ficha.nodo];
    if (
      ficha.espera.tipo === 'mensaje' &&
      nodo?.tipo === 'tarea' &&
      nodo.mensaje !== null &&
      tipo === 'mensaje'
    )
      todas.push({
        clase: 'ficha',
        ficha,
        evento: null,
        indice: 0,
        disparador: nodo.mensaje,
        orden,
      });
    if (nodo?.tipo === 'compuerta' && ficha.espera.tipo === 'eventos' && tipo === 'mensaje')
      for (const f of nodo.salidas) {
        const destino = mesa.modelo.nodos[mesa.modelo.flujos[f]!.destino]!;
        if (destino.tipo === 'tarea' && destino.mensaje !== null)
          todas.push({
            clase: 'ficha',
            ficha,
            evento: null,
            indice: 0,
            disparador: destino.mensaje,
            orden,
          });
      }
    if (ficha.espera.tipo === 'incidente' && nodo?.tipo !== 'tarea') continue;
    for (const evento of eventosDeFicha(mesa.modelo, ficha))
      evento.disparadores.forEach((disparador, indice) => {
        if (disparador.tipo !== tipo) return;
        const { espera } = ficha;
        if (espera.tipo === 'evento' && espera.faltan?.includes(indice) === false) return;
        todas.push({ clase: 'ficha', ficha, evento, indice, disparador, orden });
      });
  }
  for (const ambito of Object.values(mesa.ambitos))
    for (const evento of iniciosDeEvento(mesa.modelo, ambito.de))
      evento.disparadores.forEach((disparador, indice) => {
        if (disparador.tipo === tipo)
          todas.push({
            clase: 'ambito',
            ambito,
            evento,
            indice,
            disparador,
            orden: Number(ambito.id),
          });
      });
  return todas.sort((a, b) => a.orden - b.orden);
}

export const sigueAhi = (mesa: Mesa, e: Escucha): boolean =>
  e.clase === 'ficha'
    ? mesa.fichas[e.ficha.id] !== undefined
    : mesa.ambitos[e.ambito.id] !== undefined;

/** What it listened to has come. */
export function despertar(mesa: Mesa, e: Escucha, datos: Variables): void {
  if (e.clase === 'ambito') {
    abrirSubprocesoDeEvento(mesa, e.ambito.id, e.evento, datos);
    return;
  }
  const ficha = mesa.fichas[e.ficha.id];
  if (ficha === undefined) return;
  const nodo = mesa.nodo(ficha.nodo);
  if (nodo.tipo === 'tarea' && e.evento === null) {
    mesa.poner(ficha.ambito, datos);
    mesa.jugar({ que: 'completar', ficha: ficha.id });
  } else if (nodo.tipo === 'compuerta') {
    const destino = mesa.modelo.nodos[destinoDe(mesa, nodo.salidas, e)]!;
    const flujo = nodo.salidas.find((f) => mesa.modelo.flujos[f]!.destino === destino.id)!;
    mesa.retirar(ficha.id);
    mesa.poner(ficha.ambito, datos);
    mesa.recorridos[flujo] = (mesa.recorridos[flujo] ?? 0) + 1;
    mesa.visitas[destino.id] = (mesa.visitas[destino.id] ?? 0) + 1;
    mesa.jugar({ que: 'salir', nodo: destino.id, ambito: ficha.ambito, veces: 1 });
  } else if (nodo.tipo === 'evento') capturar(mesa, ficha, nodo, e.indice, datos);
  else saltarAlBorde(mesa, ficha, e.evento!, datos);
}

function destinoDe(
  mesa: Mesa,
  salidas: readonly string[],
  e: Escucha & { clase: 'ficha' },
): string {
  if (e.evento !== null) return e.evento.id;
  return salidas
    .map((f) => mesa.modelo.flujos[f]!.destino)
    .find((n) => {
      const nodo = mesa.modelo.nodos[n]!;
      return nodo.tipo === 'tarea' && nodo.mensaje === e.disparador;
    })!;
}

function capturar(
  mesa: Mesa,
  ficha: Ficha,
  evento: Evento,
  indice: number,
  datos: Variables,
): void {
  mesa.poner(ficha.ambito, datos);
  if (evento.todos) {
    const faltan = (
      (ficha.espera.tipo === 'evento' ? ficha.espera.faltan : undefined) ??
      evento.disparadores.map((_, i) => i)
    ).filter((i) => i !== indice);
    if (faltan.length > 0) {
      mesa.esperar(ficha.id, { tipo: 'evento', faltan });
      return;
    }
  }
  mesa.retirar(ficha.id);
  mesa.jugar({ que: 'salir', nodo: evento.id, ambito: ficha.ambito, veces: 1 });
}

/** Out of an activity by an event on its border: instead of it, or beside it. */
export function saltarAlBorde(mesa: Mesa, ficha: Ficha, borde: Evento, datos: Variables): void {
  if (borde.interrumpe) mesa.retirar(ficha.id);
  else rearmar(mesa, ficha, borde);
  mesa.poner(ficha.ambito, datos);
  mesa.visitas[borde.id] = (mesa.visitas[borde.id] ?? 0) + 1;
  mesa.jugar({ que: 'salir', nodo: borde.id, ambito: ficha.ambito, veces: 1 });
}

/** The handler replaces what its scope was doing, or runs beside it. */
export function abrirSubprocesoDeEvento(
  mesa: Mesa,
  ambito: string,
  inicio: Evento,
  datos: Variables,
): void {
  const vivo = mesa.ambitos[ambito];
  if (vivo === undefined) return;
  if (inicio.interrumpe) mesa.vaciar(ambito);
  else rearmar(mesa, vivo, inicio);
  mesa.poner(ambito, datos);
  mesa.visitas[inicio.ambito] = (mesa.visitas[inicio.ambito] ?? 0) + 1;
  const dentro = mesa.abrirAmbito({ de: inicio.ambito, padre: ambito, ficha: null });
  armarDeAmbito(mesa, dentro);
  mesa.visitas[inicio.id] = (mesa.visitas[inicio.id] ?? 0) + 1;
  mesa.jugar({ que: 'salir', nodo: inicio.id, ambito: dentro.id, veces: 1 });
}
