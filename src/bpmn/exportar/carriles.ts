/** In whose lane a state stands. */
import type { Procedimiento, Rol } from '../../../machines/contrato.js';
import type { Arbol, Arco, Estado } from './arbol.js';

export class Carriles {
  constructor(
    private readonly p: Procedimiento,
    private readonly arbol: Arbol,
  ) {}

  /** Of the diagram for people if it has one; else who answers for the step, or who acts first. */
  de(id: string, propios?: readonly Arco[]): Rol {
    const estado = this.arbol.estado(id);
    const dibujado = this.p.plano?.elementos.find((e) => e.estados?.includes(estado.nombre));
    if (dibujado !== undefined) return dibujado.carril;
    const paso = this.p.pasos.find((x) => x.numero === estado.paso);
    const arcos = (propios ?? this.arbol.alcanzables(id)).filter((a) => a.clase === 'evento');
    const quien = [...arcos.filter((a) => a.a !== null), ...arcos]
      .map((a) => this.p.eventos.get(a.evento)?.actua[0])
      .find((r) => r !== undefined);
    return paso?.responsables[0] ?? quien ?? this.delVecino(estado);
  }

  private delVecino(estado: Estado): Rol {
    const vecino = estado.padre === null ? undefined : this.arbol.vecinaConGente(estado.id);
    return vecino === undefined ? 'poc' : this.de(vecino);
  }
}
