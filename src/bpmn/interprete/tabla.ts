/** A decision table: which of its rules hold, and what they give, by its hit policy. */
import type { Json } from '../../../machines/contrato.js';
import type { Tarea } from '../modelo/modelo.js';
import type { Ficha } from './foto.js';
import type { Mesa } from './mesa.js';

/** What it gives, or null when it stopped for somebody to mend it. */
export function decidirTabla(mesa: Mesa, ficha: Ficha, nodo: Tarea): Json | null {
  const tabla = nodo.tabla!;
  const variables = mesa.variables(ficha.ambito, ficha);
  const entradas: Json[] = [];
  for (const x of tabla.entradas) {
    const e = mesa.entorno.evaluador.evaluar(x, variables);
    if (!('valor' in e)) {
      mesa.fallo(ficha, e, 'ejecucion');
      return null;
    }
    entradas.push(e.valor);
  }
  const dadas: { [salida: string]: Json }[] = [];
  for (const regla of tabla.reglas) {
    let vale = true;
    for (const [i, celda] of regla.si.entries()) {
      const e = mesa.entorno.evaluador.probar(celda, entradas[i]!, variables);
      if (!('valor' in e)) {
        mesa.fallo(ficha, e, 'ejecucion');
        return null;
      }
      if (e.valor !== true) {
        vale = false;
        break;
      }
    }
    if (!vale) continue;
    const fila: { [salida: string]: Json } = {};
    for (const [i, x] of regla.entonces.entries()) {
      const e = mesa.entorno.evaluador.evaluar(x, variables);
      if (!('valor' in e)) {
        mesa.fallo(ficha, e, 'ejecucion');
        return null;
      }
      fila[tabla.salidas[i]!] = e.valor;
    }
    dadas.push(fila);
    if (tabla.unica === 'FIRST') break;
  }
  const una = (fila: { [salida: string]: Json }): Json =>
    tabla.salidas.length === 1 ? fila[tabla.salidas[0]!]! : fila;
  if (tabla.unica === 'COLLECT' || tabla.unica === 'RULE ORDER') return dadas.map(una);
  const [primera, ...otras] = dadas;
  if (primera === undefined) {
    mesa.incidente(ficha, 'TABLA_SIN_REGLA', nodo.nombre || nodo.id, 'ejecucion');
    return null;
  }
  const igual = otras.every((o) => JSON.stringify(o) === JSON.stringify(primera));
  if (otras.length > 0 && !(tabla.unica === 'ANY' && igual)) {
    mesa.incidente(ficha, 'TABLA_AMBIGUA', nodo.nombre || nodo.id, 'ejecucion');
    return null;
  }
  return una(primera);
}
