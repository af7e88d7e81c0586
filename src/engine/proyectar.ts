/** The rows the screens read: steps and tasks of one process, always written with what they are drawn from. */
import type { Fecha, FechaParcial, Hechos, Oferta, PasoVisto } from '../../machines/contrato.js';
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
  /** Of a journal that was folded, or of a load in which a step opens and closes. */
  inicios?: IniciosDePasos,
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
    inicio: inicioDe(procesoId, p, inicios),
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

/** Since when each round of a step that is closed was open: of its own the process only remembers it while it is. */
export class IniciosDePasos {
  private readonly fechas = new Map<string, FechaParcial>();

  /** `todo`: the whole journal was looked at, and what is not known was never so. */
  constructor(private readonly todo: boolean) {}

  /** The steps open now. */
  mirar({ id, proc, situacion }: Nodo): void {
    for (const { numero, vuelta, abierto } of preguntar(proc, () => proc.verPasos(situacion)))
      if (typeof abierto === 'string') this.fechas.set(`${id} ${numero} ${vuelta}`, abierto);
  }

  find(procesoId: string, { numero, vuelta }: PasoVisto): FechaParcial | null | undefined {
    return this.fechas.get(`${procesoId} ${numero} ${vuelta}`) ?? (this.todo ? null : undefined);
  }
}

/** Of a closed step, what was written of its round stands. */
function inicioDe(
  procesoId: string,
  p: PasoVisto,
  inicios: IniciosDePasos | undefined,
): FilaPaso['inicio'] {
  if (p.abierto !== undefined && p.abierto !== null) return p.abierto;
  const cerrado = p.estado === 'cumplido' || p.estado === 'omitido' || p.estado === 'noAplica';
  if (!cerrado) return null;
  return inicios?.find(procesoId, p);
}

/** What people may do; events of children, deadlines and the engine are not theirs. */
export const ofrecer = (nodo: Nodo, hechos: Hechos, solo?: string): readonly Oferta[] =>
  preguntar(nodo.proc, () => nodo.proc.ofrecer(nodo.situacion, hechos, solo)).filter(
    (o) => !o.declaracion.interno,
  );

/** The date the process itself holds for it, or its step's. */
export const metaDeOferta = (o: Oferta, metas: Metas): Fecha | null =>
  o.meta !== undefined ? o.meta : (metas.get(o.paso) ?? null);
