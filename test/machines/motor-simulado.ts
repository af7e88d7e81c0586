/** The engine's part of a walk, in memory: it gives children their ids, counts them and remembers the armed deadlines. */
import {
  eventoDeHijoConcluido,
  type Decision,
  type Hechos,
  type HijoVivo,
  type Situacion,
} from '../../machines/contrato.js';

export interface Nodo {
  readonly situacion: Situacion;
  readonly conteo: Hechos['hijos'];
  readonly armados: ReadonlySet<string>;
}

export const NACIENTE: Omit<Nodo, 'situacion'> = { conteo: {}, armados: new Set() };
let hijosDados = 0;

/** Applies what a decision asks for. `evento`: the one decided, to know of children that ended. */
export function aplicar(
  antes: Omit<Nodo, 'situacion'> & { situacion?: Situacion },
  d: Decision,
  evento: string,
): Nodo {
  const conteo: { [p: string]: { abiertos: number; concluidos: number } } = { ...antes.conteo };
  const contar = (procedimiento: string, abiertos: number, concluidos: number) => {
    const nombre = procedimiento.split('@')[0] ?? procedimiento;
    const c = conteo[nombre] ?? { abiertos: 0, concluidos: 0 };
    conteo[nombre] = { abiertos: c.abiertos + abiertos, concluidos: c.concluidos + concluidos };
  };
  for (const [ref, hijo] of Object.entries(antes.situacion?.hijos ?? {}))
    if (evento === eventoDeHijoConcluido(ref)) contar(hijo.procedimiento, -1, 1);
  const armados = new Set(antes.armados);
  const hijos: { [ref: string]: HijoVivo } = { ...d.situacion.hijos };
  for (const e of d.efectos) {
    if (e.tipo === 'armarPlazo') armados.add(e.clave);
    else if (e.tipo === 'cerrarPlazo') armados.delete(e.clave);
    else if (e.tipo === 'abrirHijo') {
      const procesoId = `hijo-${++hijosDados}`;
      hijos[e.ref] = { procesoId, procedimiento: e.procedimiento, ronda: 1 };
      contar(e.procedimiento, 1, 0);
    } else if (e.tipo === 'detenerHijo') {
      const detenido = antes.situacion?.hijos[e.ref];
      if (detenido !== undefined) contar(detenido.procedimiento, -1, 0);
    }
  }
  return { situacion: { ...d.situacion, hijos }, conteo, armados };
}
