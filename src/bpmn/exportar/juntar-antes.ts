/** Ways that meet, meet in a gateway of their own: a task with two ways in would be read by some as a join. */
import type { FlujoBpmn, NodoBpmn } from './esquema.js';

export function juntarAntes(
  nodos: readonly NodoBpmn[],
  flujos: readonly FlujoBpmn[],
): { readonly nodos: readonly NodoBpmn[]; readonly flujos: readonly FlujoBpmn[] } {
  const nuevos: NodoBpmn[] = [];
  let todos = [...flujos];
  for (const n of nodos) {
    nuevos.push(n);
    const llegan = todos.filter((f) => f.a === n.id);
    if (llegan.length < 2) continue;
    const junta = `junta_${n.id}`;
    nuevos.push({ id: junta, clase: 'exclusiva', nombre: '', carril: n.carril });
    todos = [
      ...todos.map((f) => (f.a === n.id ? { ...f, a: junta } : f)),
      { id: `f_${junta}__${n.id}`, de: junta, a: n.id },
    ];
  }
  return { nodos: nuevos, flujos: todos };
}
