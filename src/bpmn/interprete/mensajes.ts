/** Messages and signals: thrown inside, delivered to who listens, kept for who will, or sent out. */
import type { Json } from '../../../machines/contrato.js';
import type { Disparador, Evento } from '../modelo/modelo.js';
import { despertar, escuchas, sigueAhi, type Escucha } from './escuchas.js';
import type { MensajeGuardado, Variables } from './foto.js';
import type { Mesa } from './mesa.js';

const GUARDADOS = 100;

/** A signal is heard by all who listen at that moment, and by processes of the file that begin with it. */
export function lanzarSenal(mesa: Mesa, nodo: string, nombre: string, datos: Variables): void {
  mesa.efectos.push({ tipo: 'senal', nombre, nodo });
  recibirSenal(mesa, nombre, datos);
}

export function recibirSenal(mesa: Mesa, nombre: string, datos: Variables): void {
  for (const e of escuchas(mesa, 'senal'))
    if (e.disparador.tipo === 'senal' && e.disparador.nombre === nombre && sigueAhi(mesa, e))
      despertar(mesa, e, datos);
  for (const [proceso, inicio] of iniciosPor(
    mesa,
    (d) => d.tipo === 'senal' && d.nombre === nombre,
  ))
    empezarPor(mesa, proceso, inicio, datos);
}

export function lanzarMensaje(
  mesa: Mesa,
  ambito: string,
  nodo: string,
  m: Extract<Disparador, { tipo: 'mensaje' }>,
): void {
  const clave = claveDe(mesa, m, ambito);
  const mensaje = { nombre: m.nombre, clave, datos: {} };
  if (entregar(mesa, mensaje)) return;
  const esDeAqui = Object.values(mesa.modelo.nodos).some(
    (n) =>
      (n.tipo === 'tarea' && n.tarea === 'recepcion' && n.mensaje?.nombre === m.nombre) ||
      (n.tipo === 'evento' &&
        n.evento !== 'lanzamiento' &&
        n.evento !== 'fin' &&
        n.disparadores.some((d) => d.tipo === 'mensaje' && d.nombre === m.nombre)),
  );
  if (esDeAqui) guardar(mesa, mensaje);
  else mesa.efectos.push({ tipo: 'mensaje', nombre: m.nombre, clave, nodo });
}

/** To one listener, the oldest whose key is the same; or to a process that begins with it; or kept until somebody listens. */
export function recibirMensaje(mesa: Mesa, mensaje: MensajeGuardado): void {
  if (!entregar(mesa, mensaje)) guardar(mesa, mensaje);
}

function entregar(mesa: Mesa, mensaje: MensajeGuardado): boolean {
  const quien = escuchas(mesa, 'mensaje').find((e) => esPara(mesa, e, mensaje));
  if (quien !== undefined) {
    despertar(mesa, quien, mensaje.datos);
    return true;
  }
  const [primero] = iniciosPor(mesa, (d) => d.tipo === 'mensaje' && d.nombre === mensaje.nombre);
  if (primero === undefined) return false;
  empezarPor(mesa, primero[0], primero[1], mensaje.datos);
  return true;
}

function guardar(mesa: Mesa, mensaje: MensajeGuardado): void {
  mesa.buzon = [...mesa.buzon, mensaje].slice(-GUARDADOS);
}

/** Somebody has just begun to listen: the oldest kept message that is for him. */
export function recogerDelBuzon(mesa: Mesa, ficha: string): void {
  for (const mensaje of mesa.buzon)
    for (const e of escuchas(mesa, 'mensaje'))
      if (e.clase === 'ficha' && e.ficha.id === ficha && esPara(mesa, e, mensaje)) {
        mesa.buzon = mesa.buzon.filter((m) => m !== mensaje);
        despertar(mesa, e, mensaje.datos);
        return;
      }
}

function esPara(mesa: Mesa, e: Escucha, m: MensajeGuardado): boolean {
  if (e.disparador.tipo !== 'mensaje' || e.disparador.nombre !== m.nombre) return false;
  if (e.disparador.correlacion === null || m.clave === null) return true;
  const ambito = e.clase === 'ficha' ? e.ficha.ambito : e.ambito.id;
  return JSON.stringify(claveDe(mesa, e.disparador, ambito)) === JSON.stringify(m.clave);
}

function claveDe(mesa: Mesa, m: Extract<Disparador, { tipo: 'mensaje' }>, ambito: string): Json {
  if (m.correlacion === null) return null;
  const e = mesa.evaluar(m.correlacion, ambito);
  return 'valor' in e ? e.valor : null;
}

function iniciosPor(
  mesa: Mesa,
  es: (d: Disparador) => boolean,
): readonly (readonly [proceso: string, inicio: Evento])[] {
  return mesa.modelo.procesos.flatMap((p) =>
    mesa.modelo.ambitos[p]!.iniciosPorEvento.map((i) => mesa.nodo<Evento>(i))
      .filter((i) => i.disparadores.some(es))
      .map((i) => [p, i] as const),
  );
}

function empezarPor(mesa: Mesa, proceso: string, inicio: Evento, datos: Variables): void {
  const ambito = mesa.abrirAmbito({ de: proceso, padre: null, ficha: null, variables: datos });
  mesa.visitas[inicio.id] = (mesa.visitas[inicio.id] ?? 0) + 1;
  mesa.jugar({ que: 'salir', nodo: inicio.id, ambito: ambito.id, veces: 1 });
}
