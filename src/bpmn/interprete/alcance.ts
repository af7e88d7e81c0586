/** From which nodes a token may still come to a flow, without going through a given node. */
import type { Modelo } from '../modelo/modelo.js';

const RECORDADO = new WeakMap<Modelo, Map<string, ReadonlySet<string>>>();

export function alcanza(
  modelo: Modelo,
  desde: string,
  flujos: readonly string[],
  sinPasarPor: string,
): boolean {
  return flujos.some((f) => quienesLlegan(modelo, f, sinPasarPor).has(desde));
}

/** Nodes with a path to the flow's beginning, that beginning included. */
function quienesLlegan(modelo: Modelo, flujo: string, sinPasarPor: string): ReadonlySet<string> {
  let delModelo = RECORDADO.get(modelo);
  if (delModelo === undefined) RECORDADO.set(modelo, (delModelo = new Map()));
  const clave = `${flujo}|${sinPasarPor}`;
  const sabido = delModelo.get(clave);
  if (sabido !== undefined) return sabido;
  const visto = new Set<string>();
  const pila = [modelo.flujos[flujo]!.origen];
  while (pila.length > 0) {
    const n = pila.pop()!;
    if (n === sinPasarPor || visto.has(n)) continue;
    visto.add(n);
    const nodo = modelo.nodos[n]!;
    for (const e of nodo.entradas) pila.push(modelo.flujos[e]!.origen);
    // What stands on the border of an activity begins where the activity is.
    if (nodo.tipo === 'evento' && nodo.de !== null) pila.push(nodo.de);
    if (nodo.tipo === 'evento' && nodo.evento === 'captura')
      for (const d of nodo.disparadores)
        if (d.tipo === 'enlace')
          for (const otro of Object.values(modelo.nodos))
            if (
              otro.tipo === 'evento' &&
              otro.ambito === nodo.ambito &&
              otro.evento === 'lanzamiento' &&
              otro.disparadores.some((x) => x.tipo === 'enlace' && x.nombre === d.nombre)
            )
              pila.push(otro.id);
  }
  delModelo.set(clave, visto);
  return visto;
}
