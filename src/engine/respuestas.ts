/** What other roots answer to an event's questions: read by id or by titular, each by its own procedure. Nothing is written there. */
import type {
  ConsultaAProceso,
  Hechos,
  Json,
  JsonObjeto,
  TitularHecho,
} from '../../machines/contrato.js';
import { nombreDe, preguntar } from './procedimiento-seguro.js';
import type { Catalogo } from './puertos/catalogo.js';
import type { FilaProceso } from './puertos/filas.js';
import type { LectorDeUnidad } from './puertos/proceso-store.js';

/** What the places of a question are read from. */
export interface Lugares {
  readonly datos: JsonObjeto;
  readonly contexto: JsonObjeto;
  readonly ocurridoEn: string | null;
  readonly hoy: string;
  /** The one that asks. */
  readonly proceso: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function resolverConsultas(
  catalogo: Catalogo,
  lector: LectorDeUnidad,
  titular: TitularHecho,
  consultas: readonly ConsultaAProceso[],
  lugares: Lugares,
): Promise<Pick<Hechos, 'respuestas'>> {
  if (consultas.length === 0) return {};
  const respuestas: { [clave: string]: Json } = {};
  for (const c of consultas) {
    const con: { [nombre: string]: Json } = {};
    for (const [nombre, lugar] of Object.entries(c.con ?? {}))
      con[nombre] = enLugar(lugares, lugar);
    const contesta = (fila: FilaProceso): Json => responder(catalogo, c, fila, con);
    if (c.proceso === undefined) {
      const filas = await lector.procesosDelTitular(titular.id, c.procedimientos);
      respuestas[c.clave] = filas.flatMap((fila) => {
        const respuesta = contesta(fila);
        return respuesta === null ? [] : [{ proceso: fila.id, respuesta }];
      });
      continue;
    }
    const id = enLugar(lugares, c.proceso);
    const fila =
      typeof id === 'string' && UUID.test(id)
        ? await lector.procesoConsultable(id, titular.id)
        : null;
    respuestas[c.clave] = fila === null ? null : contesta(fila);
  }
  return { respuestas };
}

function responder(
  catalogo: Catalogo,
  c: ConsultaAProceso,
  fila: FilaProceso,
  con: JsonObjeto,
): Json {
  if (!c.procedimientos.includes(nombreDe(fila.procedimiento))) return null;
  if (fila.situacion !== 'activo' && fila.situacion !== 'concluido') return null;
  const proc = catalogo.get(fila.procedimiento);
  return preguntar(proc, () => {
    const situacion = proc.restaurar({
      procesoId: fila.id,
      formato: fila.formato,
      estado: JSON.parse(fila.estado) as Json,
      contexto: JSON.parse(fila.contexto) as JsonObjeto,
      hijos: JSON.parse(fila.hijos) as JsonObjeto as never,
      concluida: fila.situacion === 'concluido',
    });
    return proc.responder?.(situacion, c.pregunta, con) ?? null;
  });
}

/** The value at a place, null when there is none. */
export function enLugar(lugares: Lugares, lugar: string): Json {
  let valor: unknown = lugares;
  for (const tramo of lugar.split('.')) {
    if (typeof valor !== 'object' || valor === null) return null;
    valor = (valor as Record<string, unknown>)[tramo];
  }
  return (valor ?? null) as Json;
}
