/** The rows the screens read: steps and tasks of one process, always written with what they are drawn from. */
import type { Fecha, Hechos, Oferta, PasoVisto } from '../../machines/contrato.js';
import { registranDe } from './autorizacion.js';
import type { Nodo } from './arbol.js';
import { hechosDeOferta } from './fuentes.js';
import { sumarDias, type LibroDePlazos } from './libro-de-plazos.js';
import { fichaDe, parametroDeMeta, preguntar } from './procedimiento-seguro.js';
import type { FilaPaso, FilaTarea, MarcaDeRaiz } from './puertos/filas.js';
import type { Asiento } from './puertos/proceso-store.js';
import type { EntornoDeUnidad } from './unidad.js';

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
    pendientes: p.pendientes,
  }));
  // Nothing waits for anybody in a root that is stopped.
  if (!nodo.vivo || marca !== null) return { procesoId, pasos, tareas: [] };
  const hechos = await hechosDeOferta(e.arbol, nodo, e.fuentes, e.titular, e.hoy);
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
      venceFecha: primera([plazoDe(nodo, o, e.plazos), metaDe(nodo, o, vistos, hechos)]),
    }));
  return { procesoId, pasos, tareas: filas };
}

const primera = (fechas: readonly (Fecha | null)[]): Fecha | null =>
  fechas.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

/** The nearest armed deadline of the step, as the drawing of the procedure places it. */
function plazoDe(nodo: Nodo, oferta: Oferta, plazos: LibroDePlazos): Fecha | null {
  if (nodo.proc.plazos.size === 0) return null;
  const { pasoDePlazo } = fichaDe(nodo.proc);
  return primera(
    plazos
      .vigentes(nodo.id)
      .filter((f) => (pasoDePlazo.get(f.nombre) ?? null) === oferta.paso)
      .map((f) => f.venceFecha),
  );
}

/** Our own target: the one the process holds, or so many days from when its step opened. */
function metaDe(
  nodo: Nodo,
  oferta: Oferta,
  vistos: readonly PasoVisto[],
  hechos: Hechos,
): Fecha | null {
  if (oferta.meta !== undefined) return oferta.meta;
  if (oferta.paso === null) return null;
  const abierto = vistos.find((p) => p.numero === oferta.paso)?.abierto ?? null;
  const propia = nodo.proc.pasos.find((p) => p.numero === oferta.paso)?.metaDias;
  if (propia === undefined || abierto?.length !== 10) return null;
  const fijada = hechos.parametros[parametroDeMeta(nodo.proc, oferta.paso)]?.valor;
  return sumarDias(abierto, typeof fijada === 'number' ? fijada : propia);
}

/** What people may do; events of children, deadlines and the engine are not theirs. */
export const ofrecer = (nodo: Nodo, hechos: Hechos): readonly Oferta[] =>
  preguntar(nodo.proc, () => nodo.proc.ofrecer(nodo.situacion, hechos)).filter(
    (o) => !o.declaracion.interno,
  );
