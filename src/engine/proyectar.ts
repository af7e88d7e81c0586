/** The rows the screens read: steps and tasks of one process, always written with what they are drawn from. */
import type { EstadoDePaso, Hechos, Oferta } from '../../machines/contrato.js';
import { registranDe } from './autorizacion.js';
import type { Arbol, Nodo } from './arbol.js';
import { hechosDeOferta, type Fuentes } from './fuentes.js';
import type { LibroDePlazos } from './libro-de-plazos.js';
import { fichaDe, preguntar } from './procedimiento-seguro.js';
import type { FilaPaso, FilaTarea, MarcaDeRaiz } from './puertos/filas.js';
import type { Asiento } from './puertos/proceso-store.js';
import type { EntornoDeUnidad } from './unidad.js';

type Proyeccion = Asiento['proyecciones'][number];

const CERRADO: ReadonlySet<EstadoDePaso> = new Set(['cumplido', 'omitido', 'noAplica']);

export async function proyectar(
  e: Pick<EntornoDeUnidad, 'arbol' | 'plazos' | 'fuentes' | 'titular' | 'hoy' | 'ahora'>,
  nodo: Nodo,
  marca: MarcaDeRaiz | null,
): Promise<Proyeccion> {
  const procesoId = nodo.id;
  if (nodo.situacionDeProceso === 'detenido') return { procesoId, pasos: [], tareas: [] };
  const { raizId, titularId } = nodo.fila;
  const pasos = preguntar(nodo.proc, () => nodo.proc.verPasos(nodo.situacion)).map(
    (p): FilaPaso => ({
      procesoId,
      raizId,
      titularId,
      numero: p.numero,
      estado: p.estado,
      vuelta: p.vuelta,
      desde: p.desde,
      sinConstancia: p.sinConstancia,
      pendientes: p.pendientes,
    }),
  );
  // Nothing waits for anybody in a root that is stopped.
  if (!nodo.vivo || marca !== null) return { procesoId, pasos, tareas: [] };
  const ofertas = await ofertasDe(e.arbol, nodo, e.fuentes, e.titular, e.hoy);
  return { procesoId, pasos, tareas: tareas(nodo, ofertas, pasos, e.plazos, e.ahora) };
}

export async function ofertasDe(
  arbol: Arbol,
  nodo: Nodo,
  fuentes: Fuentes,
  titular: Hechos['titular'],
  hoy: string,
): Promise<readonly Oferta[]> {
  if (!nodo.vivo) return [];
  const hechos = await hechosDeOferta(arbol, nodo, fuentes, titular, hoy);
  return ofrecer(nodo, hechos);
}

/** What people may do; events of children, deadlines and the engine are not theirs. */
export const ofrecer = (nodo: Nodo, hechos: Hechos): readonly Oferta[] =>
  preguntar(nodo.proc, () => nodo.proc.ofrecer(nodo.situacion, hechos)).filter(
    (o) => !o.declaracion.interno,
  );

function tareas(
  nodo: Nodo,
  ofertas: readonly Oferta[],
  pasos: readonly FilaPaso[],
  plazos: LibroDePlazos,
  ahora: number,
): FilaTarea[] {
  const estados = new Map(pasos.map((p) => [p.numero, p.estado]));
  const { pasoDePlazo } = fichaDe(nodo.proc);
  const vigentes = nodo.proc.plazos.size === 0 ? [] : plazos.vigentes(nodo.id);
  const filas: FilaTarea[] = [];
  for (const o of ofertas) {
    // What may be done any time (a reform, a reminder) waits for nobody.
    if (o.paso === null ? nodo.proc.pasos.length > 0 : CERRADO.has(estados.get(o.paso) ?? 'aunNo'))
      continue;
    let venceFecha: string | null = null;
    for (const f of vigentes)
      if ((pasoDePlazo.get(f.nombre) ?? null) === o.paso)
        if (venceFecha === null || f.venceFecha < venceFecha) venceFecha = f.venceFecha;
    filas.push({
      procesoId: nodo.id,
      raizId: nodo.fila.raizId,
      titularId: nodo.fila.titularId,
      evento: o.evento,
      paso: o.paso,
      actua: o.declaracion.actua,
      registran: registranDe(o.declaracion),
      faltan: o.requisitos
        .filter((r) => r.evaluacion.resultado === 'falta')
        .map((r) => r.requisito.codigo),
      desde: ahora,
      venceFecha,
    });
  }
  return filas;
}
