/** Where a process is on its diagram, and which ways it has gone: from its situation and its journal, and nothing else. */
import type { ElementoDePlano, EstadoDePaso, Plano } from '../../../machines/contrato.js';
import type { PasoDeSituacion, ProcesoResumido, SituacionVista } from '../../engine/comandos.js';
import type { Linea } from '../../engine/linea.js';

/** Something that is at an element: the process itself, or a child that walks that step for it. */
export interface FichaEnPlano {
  readonly elemento: string;
  readonly procesoId: string;
  /** The child it stands for; null: the process itself. */
  readonly hijo: ProcesoResumido | null;
  readonly paso: PasoDeSituacion | null;
}

export interface ElementoRecorrido {
  readonly elemento: ElementoDePlano;
  readonly estado: EstadoDePaso | null;
  readonly paso: PasoDeSituacion | null;
  readonly fichas: readonly FichaEnPlano[];
  /** How many times it was entered. */
  readonly pasadas: number;
  readonly hijos: readonly ProcesoResumido[];
}

const ABIERTO: ReadonlySet<EstadoDePaso> = new Set(['disponible', 'enCurso', 'observado']);
const TRABAJO: ReadonlySet<ElementoDePlano['clase']> = new Set(['tarea', 'llamada', 'espera']);

/** Events a journal must be asked for. */
export const eventosDe = (plano: Plano): readonly string[] => [
  ...new Set(plano.flujos.flatMap((f) => f.por.map((p) => p.evento))),
];

/** How many times each way was gone. `lineas`: oldest first, without those taken back. */
export function contarFlujos(
  plano: Plano,
  procesoId: string,
  lineas: readonly Linea[],
): ReadonlyMap<string, number> {
  const veces = new Map(plano.flujos.map((f) => [f.id, 0]));
  const oidos = new Set<string>();
  for (const l of lineas) {
    if (l.proceso !== procesoId) continue;
    const antes = new Set(l.antes?.estados);
    const despues = new Set(l.despues?.estados);
    const vez = oidos.has(l.evento) ? 'siguientes' : 'primera';
    oidos.add(l.evento);
    for (const f of plano.flujos)
      for (const p of f.por)
        if (
          p.evento === l.evento &&
          (p.vez === undefined || p.vez === vez) &&
          (p.desde === undefined || p.desde.some((e) => antes.has(e))) &&
          (p.hasta === undefined || p.hasta.some((e) => despues.has(e)))
        )
          veces.set(f.id, (veces.get(f.id) ?? 0) + 1);
  }
  return veces;
}

export function recorrer(
  plano: Plano,
  v: SituacionVista,
  veces: ReadonlyMap<string, number>,
): ElementoRecorrido[] {
  const activos = new Set(v.estados);
  return plano.elementos.map((elemento) => {
    const pasadas =
      v.recorrido === undefined
        ? plano.flujos
            .filter((f) => f.a === elemento.id)
            .reduce((n, f) => n + (veces.get(f.id) ?? 0), 0)
        : (v.recorrido.pasadas[elemento.id] ?? 0);
    const hijos =
      elemento.llama === undefined
        ? []
        : v.descendientes.filter(
            (d) => d.padreId === v.id && d.procedimiento.startsWith(`${elemento.llama}@`),
          );
    if (!TRABAJO.has(elemento.clase))
      return { elemento, estado: null, paso: null, fichas: [], pasadas, hijos };
    const delPaso = v.pasos.find((p) => p.numero === elemento.paso) ?? null;
    const aqui = elemento.estados?.some((e) => activos.has(e)) === true;
    const solo = plano.elementos.filter((e) => e.paso === elemento.paso).length === 1;
    const fichas = fichasDe(elemento, v, delPaso, { aqui, solo });
    const estado = estadoDe(delPaso, { aqui, solo, pasadas, vive: v.situacion === 'activo' });
    const paso = estado === 'aunNo' && delPaso?.estado !== 'aunNo' ? null : delPaso;
    return { elemento, estado, paso, fichas, pasadas, hijos };
  });
}

function fichasDe(
  elemento: ElementoDePlano,
  v: SituacionVista,
  paso: PasoDeSituacion | null,
  { aqui, solo }: { readonly aqui: boolean; readonly solo: boolean },
): FichaEnPlano[] {
  const andan = v.descendientes.filter(
    (d) => v.completan.includes(d.id) && d.procedimiento.startsWith(`${elemento.llama}@`),
  );
  // Steps that each plan walks by itself: as many as there are plans in them.
  if (paso !== null && andan.length > 0)
    return andan.flatMap((hijo) => {
      const suyo = hijo.pasos.find((p) => p.numero === paso.numero);
      return hijo.situacion === 'activo' && suyo !== undefined && ABIERTO.has(suyo.estado)
        ? [{ elemento: elemento.id, procesoId: hijo.id, hijo, paso: suyo }]
        : [];
    });
  if (v.situacion !== 'activo') return [];
  // A step drawn once is where its step says, which may outlast its state; drawn twice, where its states say.
  const esta = paso === null || !solo ? aqui : ABIERTO.has(paso.estado);
  return esta ? [{ elemento: elemento.id, procesoId: v.id, hijo: null, paso }] : [];
}

function estadoDe(
  paso: PasoDeSituacion | null,
  de: {
    readonly aqui: boolean;
    readonly solo: boolean;
    readonly pasadas: number;
    readonly vive: boolean;
  },
): EstadoDePaso {
  if (paso !== null && (de.solo || (de.aqui && de.vive))) return paso.estado;
  if (de.aqui && de.vive) return 'enCurso';
  return de.pasadas > 0 ? 'cumplido' : 'aunNo';
}
