/** What has been said of a file so far: its nodes, the flows between them, the conditions these read. */
import type { Rol } from '../../../machines/contrato.js';
import type { EsquemaBpmn, FlujoBpmn, NodoBpmn } from './esquema.js';
import { juntarAntes } from './juntar-antes.js';

export class Borrador {
  private readonly nodos = new Map<string, NodoBpmn>();
  private readonly flujos: FlujoBpmn[] = [];
  private readonly condiciones = new Set<string>();

  nodo(n: NodoBpmn): string {
    if (this.nodos.has(n.id)) throw new Error(`two nodes are called ${n.id}`);
    this.nodos.set(n.id, n);
    return n.id;
  }

  /** An end of its own, after that node. */
  fin(de: string, nombre: string, carril: Rol): string {
    return this.nodo({ id: `fin_${de}`, clase: 'fin', nombre, carril });
  }

  /** `sello`: tells apart several flows between the same two. */
  unir(de: string, a: string, mas: Pick<FlujoBpmn, 'nombre' | 'si'> = {}, sello = ''): void {
    this.flujos.push({ id: idDeFlujo(de, a, sello), de, a, ...mas });
  }

  /** A condition of the machine, as a datum that is true when it holds. */
  condicion(nombre: string): string {
    this.condiciones.add(nombre);
    return `${nombre} = true`;
  }

  terminado(): Pick<EsquemaBpmn, 'nodos' | 'flujos' | 'condiciones'> {
    const juntos = juntarAntes([...this.nodos.values()], this.flujos);
    return { ...juntos, condiciones: [...this.condiciones] };
  }
}

export const idDeFlujo = (de: string, a: string, sello = ''): string =>
  `f_${de}__${a}${sello === '' ? '' : `__${sello}`}`;
