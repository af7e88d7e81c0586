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
  readonly pideHijos: boolean;
  readonly pidePadre: readonly string[];
  /** Step a named deadline belongs to, as its drawing says. */
  readonly pasoDePlazo: ReadonlyMap<string, number>;
  /** Our own target of each step that has one, and the parameter that may change it: its deadline's, or its own. */
  readonly metas: ReadonlyMap<number, { readonly parametro: string; readonly dias: number }>;
  readonly parametrosDeMetas: readonly string[];
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
  const metas = new Map<number, { parametro: string; dias: number }>();
  for (const { numero, metaDias } of p.pasos)
    if (metaDias !== undefined)
      metas.set(numero, { parametro: parametroDeMeta(p, numero), dias: metaDias });
  for (const [nombre, paso] of pasoDePlazo) {
    const plazo = p.plazos.get(nombre);
    if (plazo?.clase === 'meta' && plazo.unidad === 'diasCalendario')
      metas.set(paso, { parametro: plazo.parametro, dias: plazo.porDefecto });
  }
  return {
    nombre: p.nombre,
    parametros: [...new Set(eventos.flatMap((e) => e.hechos.parametros ?? []))],
    pideHijos: eventos.some((e) => e.hechos.hijos === true),
    pidePadre: [...new Set(eventos.flatMap((e) => e.hechos.padre ?? []))],
    pasoDePlazo,
    metas,
    parametrosDeMetas: [...new Set([...metas.values()].map((m) => m.parametro))],
    registranTodos: [
      ...new Set(
        eventos.flatMap((e) => [...e.actua, ...e.porCuentaDe.flatMap((q) => q.registran)]),
      ),
    ],
  };
}

/** The parameter that may change our own target for a step. */
export const parametroDeMeta = (p: Procedimiento, paso: number): string =>
  `metaDePaso.${p.nombre}.${paso}`;

export const nombreDe = (procedimiento: string): string => procedimiento.split('@', 1)[0]!;
