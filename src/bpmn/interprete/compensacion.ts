/** What was done is undone, the last first, one at a time; who asked for it waits. */
import type { Nodo } from '../modelo/modelo.js';
import { salirCancelada, transaccionDe } from './errores.js';
import type { Espera, Hecha } from './foto.js';
import type { Mesa } from './mesa.js';

/** `actividad` null: everything of the scope. */
export function compensar(
  mesa: Mesa,
  nodo: Nodo,
  ambito: string,
  actividad: string | null,
  luego: 'salir' | 'cancelar',
): void {
  const donde = dueno(mesa, ambito);
  const hechas = mesa.ambitos[donde]?.hechas ?? [];
  const elegidas = hechas.filter((h) => actividad === null || h.nodo === actividad);
  mesa.cambiarAmbito(donde, { hechas: hechas.filter((h) => !elegidas.includes(h)) });
  const cola = desplegar(elegidas);
  const ficha = mesa.nueva({
    nodo: nodo.id,
    ambito,
    espera: { tipo: 'compensacion', cola, luego },
  });
  mesa.jugar({ que: 'compensar', ficha: ficha.id });
}

/** A handler undoes what its own scope's parent did. */
function dueno(mesa: Mesa, ambito: string): string {
  const a = mesa.ambitos[ambito];
  return a !== undefined && a.ficha === null && a.padre !== null ? a.padre : ambito;
}

/** A sub-process without a handler of its own is undone by undoing what it did. */
const desplegar = (hechas: readonly Hecha[]): readonly Hecha[] =>
  [...hechas].reverse().flatMap((h) => (h.manejador === null ? desplegar(h.dentro) : [h]));

export function avanzarCompensacion(mesa: Mesa, id: string): void {
  const ficha = mesa.fichas[id];
  if (ficha?.espera.tipo !== 'compensacion') return;
  const { cola, luego }: Extract<Espera, { tipo: 'compensacion' }> = ficha.espera;
  const [primera, ...resto] = cola;
  if (primera !== undefined) {
    mesa.esperar(id, { tipo: 'compensacion', cola: resto, luego });
    const manejador = primera.manejador!;
    mesa.visitas[manejador] = (mesa.visitas[manejador] ?? 0) + 1;
    const una = mesa.nueva({
      nodo: manejador,
      ambito: ficha.ambito,
      espera: { tipo: 'tarea' },
      compensa: id,
    });
    mesa.jugar({ que: 'ejecutar', ficha: una.id });
    return;
  }
  mesa.retirar(id);
  if (luego === 'salir') {
    mesa.jugar({ que: 'salir', nodo: ficha.nodo, ambito: ficha.ambito, veces: 1 });
    return;
  }
  const transaccion = transaccionDe(mesa, ficha.ambito);
  if (transaccion !== null) salirCancelada(mesa, transaccion);
}
