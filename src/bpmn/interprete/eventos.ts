/** Events a token comes to: it throws, it waits, it ends. */
import type { Disparador, Evento } from '../modelo/modelo.js';
import { compensar } from './compensacion.js';
import { lanzarError, lanzarEscalamiento, transaccionDe } from './errores.js';
import { escribirMensaje, lanzarMensaje, lanzarSenal } from './mensajes.js';
import type { MensajeGuardado } from './foto.js';
import type { Mesa } from './mesa.js';
import { armarDeFicha } from './plazos.js';
import { atascar } from './salidas.js';

export function entrarEnEvento(mesa: Mesa, nodo: Evento, ambito: string): void {
  switch (nodo.evento) {
    case 'inicio':
    case 'borde':
      mesa.jugar({ que: 'salir', nodo: nodo.id, ambito, veces: 1 });
      return;
    case 'captura': {
      // The landing of a link: nothing to wait for.
      if (nodo.disparadores.every((d) => d.tipo === 'enlace')) {
        mesa.jugar({ que: 'salir', nodo: nodo.id, ambito, veces: 1 });
        return;
      }
      const ficha = mesa.nueva({ nodo: nodo.id, ambito, espera: { tipo: 'evento' } });
      armarDeFicha(mesa, ficha);
      return;
    }
    case 'lanzamiento':
      lanzarTodo(mesa, nodo, ambito);
      return;
    case 'fin':
      terminar(mesa, nodo, ambito);
  }
}

function lanzarTodo(mesa: Mesa, nodo: Evento, ambito: string): void {
  const enlace = nodo.disparadores.find((d) => d.tipo === 'enlace');
  if (enlace?.tipo === 'enlace') {
    const destino = Object.values(mesa.modelo.nodos).find(
      (n) =>
        n.tipo === 'evento' &&
        n.evento === 'captura' &&
        n.ambito === nodo.ambito &&
        n.disparadores.some((d) => d.tipo === 'enlace' && d.nombre === enlace.nombre),
    );
    if (destino !== undefined) mesa.jugar({ que: 'entrar', nodo: destino.id, ambito, flujo: null });
    return;
  }
  const mensajes = escribirTodos(mesa, nodo, ambito);
  if (mensajes === null) return;
  for (const d of nodo.disparadores) lanzarUno(mesa, nodo, ambito, d, mensajes);
  const deshace = nodo.disparadores.find((d) => d.tipo === 'compensacion');
  // What was thrown may have ended this very scope.
  if (mesa.ambitos[ambito] === undefined) return;
  if (deshace?.tipo === 'compensacion') compensar(mesa, nodo, ambito, deshace.actividad, 'salir');
  else mesa.jugar({ que: 'salir', nodo: nodo.id, ambito, veces: 1 });
}

/** The messages it is about to send, before anything is thrown; null: one could not be written, and it waits here. */
function escribirTodos(
  mesa: Mesa,
  nodo: Evento,
  ambito: string,
): ReadonlyMap<Disparador, MensajeGuardado> | null {
  const mensajes = new Map<Disparador, MensajeGuardado>();
  for (const d of nodo.disparadores) {
    if (d.tipo !== 'mensaje') continue;
    const escrito = escribirMensaje(mesa, ambito, d);
    if ('fallo' in escrito) {
      atascar(mesa, nodo, ambito, escrito, 'entrada');
      return null;
    }
    mensajes.set(d, escrito);
  }
  return mensajes;
}

function lanzarUno(
  mesa: Mesa,
  nodo: Evento,
  ambito: string,
  d: Disparador,
  mensajes: ReadonlyMap<Disparador, MensajeGuardado>,
): void {
  if (mesa.ambitos[ambito] === undefined) return;
  const mensaje = mensajes.get(d);
  if (mensaje !== undefined) lanzarMensaje(mesa, nodo.id, mensaje);
  else if (d.tipo === 'senal') lanzarSenal(mesa, nodo.id, d.nombre, {});
  else if (d.tipo === 'escalamiento') lanzarEscalamiento(mesa, ambito, d.codigo ?? '');
}

/** The token is gone; its scope ends when none is left. */
function terminar(mesa: Mesa, nodo: Evento, ambito: string): void {
  const mensajes = escribirTodos(mesa, nodo, ambito);
  if (mensajes === null) return;
  for (const d of nodo.disparadores) lanzarUno(mesa, nodo, ambito, d, mensajes);
  for (const d of nodo.disparadores) {
    if (mesa.ambitos[ambito] === undefined) return;
    if (d.tipo === 'error') lanzarError(mesa, ambito, d.codigo ?? '');
    else if (d.tipo === 'compensacion') compensar(mesa, nodo, ambito, d.actividad, 'salir');
    else if (d.tipo === 'terminacion') mesa.vaciar(ambito);
    else if (d.tipo === 'cancelacion') {
      const transaccion = transaccionDe(mesa, ambito);
      if (transaccion === null) return;
      mesa.vaciar(transaccion.id);
      compensar(mesa, nodo, transaccion.id, null, 'cancelar');
    }
  }
}
