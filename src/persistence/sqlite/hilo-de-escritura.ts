/**
 * The thread that writes commands, with a connection of its own: those that came together, in one commit. The queue of
 * the process writes nothing meanwhile.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { Sqlite } from './sqlite-de-este-node.js';
import { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { PuntosDeMuertePorEntorno } from '../punto-de-muerte.js';
import { AsentadorSqlite } from './asentador-sqlite.js';
import { prepararConexion } from './conexion-sqlite.js';
import type { Fila } from './filas-de-asiento.js';
import { GruposDeOrdenes } from './grupos-de-ordenes.js';
import { MAXIMO_POR_COMMIT, type OrdenEscrita } from './orden-escrita.js';
import { levantar } from './ordenes-en-plano.js';

const puerto = parentPort!;
const bd = new Sqlite((workerData as { readonly archivo: string }).archivo);
prepararConexion(bd, { soloLectura: false });
const grupos = new GruposDeOrdenes(
  bd,
  new AsentadorSqlite(bd, new ProyeccionesConocidas()),
  new PuntosDeMuertePorEntorno(),
);

/** Commands, as `aplanar` leaves them. Null: that is all. */
type Mensaje = Fila | null;

// A thread's port has no origin: that is of windows.
const decir = (que: unknown): void => puerto.postMessage(que, []);

puerto.on('message', (primero: Mensaje) => {
  const ordenes: OrdenEscrita[] = [];
  let mensaje: Mensaje | undefined = primero;
  while (mensaje) {
    ordenes.push(...levantar(mensaje));
    mensaje =
      ordenes.length < MAXIMO_POR_COMMIT
        ? (receiveMessageOnPort(puerto)?.message as Mensaje | undefined)
        : undefined;
  }
  if (ordenes.length > 0) decir(grupos.escribir(ordenes));
  if (mensaje === undefined) return;
  bd.close();
  puerto.close();
});
decir('listo');
