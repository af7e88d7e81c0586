/** Messages and signals: thrown inside, delivered to who listens, kept for who will, or sent out. */
import type { Json } from '../../../machines/contrato.js';
import type { Evaluado } from '../modelo/feel.js';
import type { Disparador, Evento } from '../modelo/modelo.js';
import { despertar, escuchas, sigueAhi, type Escucha } from './escuchas.js';
import type { Ficha, MensajeGuardado, Variables } from './foto.js';
import type { Mesa } from './mesa.js';
import { juntar, tomar } from './traspasos.js';

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

/** With what it carries and its key, worked out where it is sent from. */
export function escribirMensaje(
  mesa: Mesa,
  ambito: string,
  m: Extract<Disparador, { tipo: 'mensaje' }>,
  ficha?: Ficha,
): MensajeGuardado | { readonly fallo: Exclude<Evaluado, { valor: Json }> } {
  const clave = m.correlacion === null ? null : mesa.evaluar(m.correlacion, ambito, ficha);
  if (clave !== null && !('valor' in clave)) return { fallo: clave };
  const juntos = juntar(mesa, ambito, ficha, m.lleva ?? []);
  if ('fallo' in juntos) return juntos;
  return { nombre: m.nombre, clave: clave?.valor ?? null, datos: juntos.datos };
}

export function lanzarMensaje(mesa: Mesa, nodo: string, mensaje: MensajeGuardado): void {
  if (entregar(mesa, mensaje)) return;
  const esDeAqui = Object.values(mesa.modelo.nodos).some(
    (n) =>
      (n.tipo === 'tarea' && n.tarea === 'recepcion' && n.mensaje?.nombre === mensaje.nombre) ||
      (n.tipo === 'evento' &&
        n.evento !== 'lanzamiento' &&
        n.evento !== 'fin' &&
        n.disparadores.some((d) => d.tipo === 'mensaje' && d.nombre === mensaje.nombre)),
  );
  if (esDeAqui) guardar(mesa, mensaje);
  else mesa.efectos.push({ tipo: 'mensaje', nodo, ...mensaje });
}

/** To one listener, the oldest whose key is the same; or to a process that begins with it; or kept until somebody listens. */
export function recibirMensaje(mesa: Mesa, mensaje: MensajeGuardado): void {
  if (!entregar(mesa, mensaje)) guardar(mesa, mensaje);
}

function entregar(mesa: Mesa, mensaje: MensajeGuardado): boolean {
  if (aQuienEscucha(mesa, mensaje)) return true;
  const [primero] = iniciosPor(mesa, (d) => d.tipo === 'mensaje' && d.nombre === mensaje.nombre);
  if (primero === undefined) return false;
  const [proceso, inicio] = primero;
  const tomados = tomarDeMensaje(mesa, inicio.disparadores, mensaje);
  empezarPor(mesa, proceso, inicio, tomados);
  return true;
}

function aQuienEscucha(mesa: Mesa, mensaje: MensajeGuardado): boolean {
  const quien = escuchas(mesa, 'mensaje').find((e) => esPara(mesa, e, mensaje));
  if (quien === undefined) return false;
  despertar(mesa, quien, tomarDeMensaje(mesa, [quien.disparador], mensaje));
  return true;
}

/** What a working out of it could not give is not put: who needs it will stop and name it. */
function tomarDeMensaje(
  mesa: Mesa,
  disparadores: readonly Disparador[],
  { nombre, datos }: MensajeGuardado,
): Variables {
  const d = disparadores.find((x) => x.tipo === 'mensaje' && x.nombre === nombre);
  const tomados = tomar(mesa, datos, d?.tipo === 'mensaje' ? d.deja : null);
  return 'datos' in tomados ? tomados.datos : {};
}

function guardar(mesa: Mesa, mensaje: MensajeGuardado): void {
  mesa.buzon = [...mesa.buzon, mensaje].slice(-GUARDADOS);
}

/** A kept message somebody listens to by now. True if there was one. */
export function repartirBuzon(mesa: Mesa): boolean {
  for (const mensaje of mesa.buzon) {
    const antes = mesa.buzon;
    mesa.buzon = antes.filter((m) => m !== mensaje);
    if (aQuienEscucha(mesa, mensaje)) return true;
    mesa.buzon = antes;
  }
  return false;
}

/** A message without a key is for the oldest; a key that cannot be worked out yet is nobody's. */
function esPara(mesa: Mesa, e: Escucha, m: MensajeGuardado): boolean {
  if (e.disparador.tipo !== 'mensaje' || e.disparador.nombre !== m.nombre) return false;
  const { correlacion } = e.disparador;
  if (correlacion === null || m.clave === null) return true;
  const [ambito, ficha] = e.clase === 'ficha' ? [e.ficha.ambito, e.ficha] : [e.ambito.id];
  const propia = mesa.evaluar(correlacion, ambito, ficha);
  return 'valor' in propia && comoClave(propia.valor) === comoClave(m.clave);
}

/** A number that somebody typed is the number. */
const comoClave = (v: Json): string => (typeof v === 'string' ? v : JSON.stringify(v));

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
