/**
 * Every question put to a procedure goes through here: whatever it throws is the procedure's defect, never the
 * user's, and nothing is written of the command.
 */
import { ProcedimientoDefectuoso, type Procedimiento, type Rol } from '../../machines/contrato.js';

export function preguntar<T>(procedimiento: Procedimiento, pregunta: () => T): T {
  try {
    return pregunta();
  } catch (causa) {
    if (causa instanceof ProcedimientoDefectuoso) throw causa;
    throw new ProcedimientoDefectuoso(
      procedimiento.id,
      causa instanceof Error ? `${causa.name}: ${causa.message}` : 'threw something else',
      { cause: causa },
    );
  }
}

/** What is always the same of a procedure, worked out once. */
export interface Ficha {
  /** Name without version. */
  readonly nombre: string;
  /** Parameters any of its events asks for. */
  readonly parametros: readonly string[];
  /** Those, and the ones that may change the targets of its steps: read at once. */
  readonly porLeer: readonly string[];
  readonly pideHijos: boolean;
  readonly pidePadre: readonly string[];
  /** Step a named deadline belongs to, as its drawing says. */
  readonly pasoDePlazo: ReadonlyMap<string, number>;
  readonly registranTodos: readonly Rol[];
}

const fichas = new WeakMap<Procedimiento, Ficha>();

export function fichaDe(p: Procedimiento): Ficha {
  let ficha = fichas.get(p);
  if (ficha === undefined) {
    ficha = preguntar(p, () => hacerFicha(p));
    fichas.set(p, ficha);
  }
  return ficha;
}

function hacerFicha(p: Procedimiento): Ficha {
  const eventos = [...p.eventos.values()];
  const pasoDePlazo = new Map<string, number>();
  if (p.plazos.size > 0) {
    const { nodos, arcos } = p.dibujar();
    const pasoDeNodo = new Map(nodos.map((n) => [n.id, n.paso]));
    for (const arco of arcos) {
      const paso = pasoDeNodo.get(arco.de);
      if (arco.clase === 'plazo' && typeof paso === 'number') pasoDePlazo.set(arco.evento, paso);
    }
  }
  const parametros = [...new Set(eventos.flatMap((e) => e.hechos.parametros ?? []))];
  const metas = p.pasos.filter((x) => x.metaDias !== undefined);
  return {
    nombre: p.nombre,
    parametros,
    porLeer: [...parametros, ...metas.map((x) => parametroDeMeta(p, x.numero))],
    pideHijos: eventos.some((e) => e.hechos.hijos === true),
    pidePadre: [...new Set(eventos.flatMap((e) => e.hechos.padre ?? []))],
    pasoDePlazo,
    registranTodos: [
      ...new Set(
        eventos.flatMap((e) => [...e.actua, ...e.porCuentaDe.flatMap((q) => q.registran)]),
      ),
    ],
  };
}

/** The row that may change our own target for a step. */
export const parametroDeMeta = (p: Procedimiento, paso: number): string =>
  `metaDePaso.${p.nombre}.${paso}`;

export const nombreDe = (procedimiento: string): string => procedimiento.split('@', 1)[0]!;
