/** The rows the screens read: steps and tasks of one process, always written with what they are drawn from. */
import type { Fecha, Hechos, Oferta } from '../../machines/contrato.js';
import { registranDe } from './autorizacion.js';
import type { Nodo } from './arbol.js';
import { hechosDeOferta } from './fuentes.js';
import { metasDe, type Metas } from './metas.js';
import { preguntar } from './procedimiento-seguro.js';
import type { FilaPaso, FilaTarea, MarcaDeRaiz } from './puertos/filas.js';
import type { Asiento } from './puertos/proceso-store.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';

type Proyeccion = Asiento['proyecciones'][number];

export async function proyectar(
  e: Pick<EntornoDeUnidad, 'arbol' | 'plazos' | 'fuentes' | 'titular' | 'hoy' | 'ahora'>,
  nodo: Nodo,
  marca: MarcaDeRaiz | null,
): Promise<Proyeccion> {
  const procesoId = nodo.id;
  if (nodo.situacionDeProceso === 'detenido') return { procesoId, pasos: [], tareas: [] };
  const { raizId, titularId } = nodo.fila;
  const vistos = preguntar(nodo.proc, () => nodo.proc.verPasos(nodo.situacion));
  const pasos = vistos.map((p): FilaPaso => ({
    procesoId,
    raizId,
    titularId,
    numero: p.numero,
    estado: p.estado,
    vuelta: p.vuelta,
    desde: p.desde,
    sinConstancia: p.sinConstancia,
    regularizado: p.regularizado ?? false,
    pendientes: p.pendientes,
  }));
  // Nothing waits for anybody in a root that is stopped.
  if (!nodo.vivo || marca !== null) return { procesoId, pasos, tareas: [] };
  const hechos = await hechosDeOferta(e.arbol, nodo, e.fuentes, e.titular, e.hoy);
  const metas = await metasDe(nodo, vistos, e.plazos, e.fuentes);
  const filas = ofrecer(nodo, hechos)
    .filter((o) => o.espera)
    .map((o): FilaTarea => ({
      procesoId,
      raizId,
      titularId,
      evento: o.evento,
      paso: o.paso,
      actua: o.declaracion.actua,
      registran: registranDe(o.declaracion),
      faltan: o.requisitos
        .filter((r) => r.evaluacion.resultado === 'falta')
        .map((r) => r.requisito.codigo),
      desde: e.ahora,
      venceFecha: metaDeOferta(o, metas),
    }));
  return { procesoId, pasos, tareas: filas };
}

/** What people may do; events of children, deadlines and the engine are not theirs. */
export const ofrecer = (nodo: Nodo, hechos: Hechos): readonly Oferta[] =>
  preguntar(nodo.proc, () => nodo.proc.ofrecer(nodo.situacion, hechos)).filter(
    (o) => !o.declaracion.interno,
  );

/** The date the process itself holds for it, or its step's. */
export const metaDeOferta = (o: Oferta, metas: Metas): Fecha | null =>
  o.meta !== undefined ? o.meta : (metas.get(o.paso) ?? null);
