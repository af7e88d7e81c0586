/** Which process an event is for, and whether it is its moment. Refusals in their order: 404, 412, 409. */
import type { Hechos, Oferta } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { sha256 } from './canonico.js';
import { ComandoRechazado, type ComandoTransicion } from './comandos.js';
import { hechosDeOferta } from './fuentes.js';
import { ofrecer } from './proyectar.js';
import type { MarcaDeRaiz } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import type { Herramientas } from './taller.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';

/** Opaque to clients; changes when that step of that process changes and only then. Quoted, as headers carry it. */
export const etagDe = (procesoId: string, marca: string): string =>
  `"${sha256(`${procesoId}\n${marca}`).slice(0, 24)}"`;

const coincide = (pedido: string, etag: string): boolean =>
  pedido.split(',').some((p) => {
    const limpio = p.trim().replace(/^W\//, '');
    return limpio === '*' || limpio === etag || `"${limpio}"` === etag;
  });

/** The process the event is for and its offer, if it is the moment. @throws 404, 412, 409 */
export async function situar(
  h: Herramientas,
  vista: VistaDeRaiz,
  e: EntornoDeUnidad,
  cmd: Pick<ComandoTransicion, 'evento' | 'siCoincide'>,
): Promise<Hallado> {
  if (!esEventoDePersonas(h, cmd.evento))
    throw new ComandoRechazado('EVENTO_DESCONOCIDO', { evento: cmd.evento });
  const pedido = e.arbol.get(vista.cadena[0]!.id);
  const hallados = await buscar(e, pedido, cmd.evento);
  const { siCoincide } = cmd;
  // The tag of an offer also says whose it is, when several take the same event.
  const buenos =
    siCoincide === null
      ? hallados
      : hallados.filter((c) => coincide(siCoincide, etagDe(c.nodo.id, c.oferta.marca)));
  if (siCoincide !== null && buenos.length === 0)
    throw new ComandoRechazado('VERSION_DESACTUALIZADA', {
      evento: cmd.evento,
      ...(hallados[0] === undefined
        ? {}
        : { etag: etagDe(hallados[0].nodo.id, hallados[0].oferta.marca) }),
    });
  noSuspendido(vista.raiz?.marca ?? null);
  const [unico] = buenos;
  if (unico === undefined)
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: cmd.evento,
      permitidos: await permitidosEn(e, await desde(e, pedido)),
    });
  if (buenos.length > 1)
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: cmd.evento,
      permitidos: await permitidosEn(e, await desde(e, pedido)),
      candidatos: buenos.map((c) => c.nodo.id),
    });
  return unico;
}

/** While a root is marked, only marks move it. */
export function noSuspendido(marca: MarcaDeRaiz | null): void {
  if (marca !== null)
    throw new ComandoRechazado('PROCESO_SUSPENDIDO', {
      marca: marca.clase,
      desde: marca.desde,
      permitidos: PERMITIDOS_CON_MARCA[marca.clase],
    });
}
const PERMITIDOS_CON_MARCA = {
  suspendido: ['reanudar', 'desistir', 'archivarPorInactividad'],
  archivado: ['reactivar'],
  desistido: [],
} as const;

/** Names come from the catalogue: none of a library's, of the engine's or of a child's end enters by the door. */
function esEventoDePersonas({ catalogo }: Herramientas, evento: string): boolean {
  return catalogo.todos().some((p) => p.eventos.get(evento)?.interno === false);
}

export interface Hallado {
  readonly nodo: Nodo;
  readonly oferta: Oferta;
  readonly base: Hechos;
}

/** Who takes the event: the process named, or the living ones below when it is the root and does not offer it. */
async function buscar(e: EntornoDeUnidad, pedido: Nodo, evento: string): Promise<Hallado[]> {
  const propio = await hallarEn(e, pedido, evento);
  if (propio !== null) return [propio];
  const hallados: Hallado[] = [];
  for (const nodo of (await desde(e, pedido)).slice(1)) {
    const h = await hallarEn(e, nodo, evento);
    if (h !== null) hallados.push(h);
  }
  return hallados;
}

/** Of the root, all that is below it too. */
const desde = async (e: EntornoDeUnidad, pedido: Nodo): Promise<readonly Nodo[]> =>
  pedido.fila.padreId === null ? e.arbol.subarbolDe(pedido.id) : [pedido];

/** Its offer of the event, if this process takes it now. */
export async function hallarEn(
  e: EntornoDeUnidad,
  nodo: Nodo,
  evento: string,
): Promise<Hallado | null> {
  if (!nodo.vivo) return null;
  const base = await hechosDeOferta(e.arbol, nodo, e.fuentes, e.titular, e.hoy);
  const [oferta] = ofrecer(nodo, base, evento);
  return oferta === undefined ? null : { nodo, oferta, base };
}

/** All that these take now: what could be done instead. */
export async function permitidosEn(e: EntornoDeUnidad, nodos: readonly Nodo[]): Promise<string[]> {
  const permitidos = new Set<string>();
  for (const nodo of nodos) {
    if (!nodo.vivo) continue;
    const base = await hechosDeOferta(e.arbol, nodo, e.fuentes, e.titular, e.hoy);
    for (const { evento } of ofrecer(nodo, base)) permitidos.add(evento);
  }
  return [...permitidos];
}
