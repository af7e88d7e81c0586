/** The statechart laid out: elkjs, in a worker of its own so that the page never waits for it. */
import trabajador from 'elkjs/lib/elk-worker.min.js?url';
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk-api';
import type { DibujoDeMaquina } from '../api/modelo';

export interface Caja {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly ancho: number;
  readonly alto: number;
  readonly hondura: number;
  readonly plegada: boolean;
}
export interface Camino {
  readonly id: string;
  readonly de: string;
  readonly a: string;
  readonly eventos: readonly string[];
  readonly puntos: readonly { readonly x: number; readonly y: number }[];
  readonly rotulo: { readonly x: number; readonly y: number } | null;
}
export interface Trazado {
  readonly ancho: number;
  readonly alto: number;
  readonly cajas: readonly Caja[];
  readonly caminos: readonly Camino[];
}

const LETRA = 7.1;
const RENGLON = 15;
/** More events than these between the same two states are told by their number. */
const A_LA_VISTA = 3;
const elk = new ELK({
  workerFactory: () => new Worker(trabajador, { name: 'trazado' }),
});

export function eventosALaVista(eventos: readonly string[]): readonly string[] {
  return eventos.length <= A_LA_VISTA
    ? eventos
    : [...eventos.slice(0, A_LA_VISTA - 1), `+${eventos.length - A_LA_VISTA + 1}`];
}

/** `plegados`: composite states shown closed; what happens inside them is not drawn. */
export async function trazar(
  dibujo: DibujoDeMaquina,
  plegados: ReadonlySet<string>,
): Promise<Trazado> {
  const porId = new Map(dibujo.nodos.map((n) => [n.id, n]));
  const visible = (id: string): string => {
    let visto = id;
    for (let n = porId.get(id); n !== undefined; n = porId.get(n.padre ?? ''))
      if (n.padre !== null && plegados.has(n.padre)) visto = n.padre;
    return visto;
  };
  const vistos = dibujo.nodos.filter((n) => visible(n.id) === n.id);
  const hijosDe = (id: string | null): ElkNode[] =>
    vistos
      .filter((n) => n.padre === id)
      .map((n) => {
        const children = plegados.has(n.id) ? [] : hijosDe(n.id);
        const renglones = [n.nombre, ...n.invoca.map((i) => `⇢ ${i}`)];
        const ancho = Math.max(...renglones.map((r) => r.length)) * LETRA + 40;
        return children.length > 0
          ? {
              id: n.id,
              children,
              layoutOptions: {
                'elk.padding': `[top=${24 + renglones.length * RENGLON},left=16,bottom=16,right=16]`,
                'elk.nodeSize.constraints': 'MINIMUM_SIZE',
                'elk.nodeSize.minimum': `(${ancho}, 40)`,
              },
            }
          : { id: n.id, width: ancho, height: 22 + renglones.length * RENGLON };
      });
  const juntos = new Map<string, { de: string; a: string; eventos: string[] }>();
  for (const arco of dibujo.arcos) {
    // Where it begins is marked on the state; what moves nothing is listed beside it.
    if (arco.a === null || arco.evento === '#inicio') continue;
    const [de, a] = [visible(arco.de), visible(arco.a)];
    if (de === a && arco.de !== arco.a) continue;
    const clave = `${de}>${a}`;
    const junto = juntos.get(clave) ?? { de, a, eventos: [] };
    const rotulo = arco.clase === 'plazo' ? `◷ ${arco.evento}` : arco.evento;
    if (rotulo !== '' && !junto.eventos.includes(rotulo)) junto.eventos.push(rotulo);
    juntos.set(clave, junto);
  }
  const edges: ElkExtendedEdge[] = [...juntos].map(([id, { de, a, eventos }]) => {
    const renglones = eventosALaVista(eventos);
    return {
      id,
      sources: [de],
      targets: [a],
      labels:
        renglones.length === 0
          ? []
          : [
              {
                id: `${id}~`,
                text: renglones.join(' '),
                width: Math.max(...renglones.map((r) => r.length)) * 6.4,
                height: renglones.length * 13,
              },
            ],
    };
  });
  const grafo: ElkNode = {
    id: '#',
    children: hijosDe(null),
    edges,
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
      'elk.spacing.nodeNode': '26',
      'elk.spacing.edgeLabel': '4',
      'elk.aspectRatio': '1.6',
      'elk.spacing.componentComponent': '20',
      'elk.json.edgeCoords': 'ROOT',
    },
  };
  const raiz: ElkNode = await elk.layout(grafo);
  const cajas: Caja[] = [];
  const recorrer = (nodo: ElkNode, x: number, y: number, hondura: number): void => {
    for (const n of nodo.children ?? []) {
      const caja = {
        id: n.id,
        x: x + (n.x ?? 0),
        y: y + (n.y ?? 0),
        ancho: n.width ?? 0,
        alto: n.height ?? 0,
        hondura,
        plegada: plegados.has(n.id),
      };
      cajas.push(caja);
      recorrer(n, caja.x, caja.y, hondura + 1);
    }
  };
  recorrer(raiz, 0, 0, 0);
  const caminos = (raiz.edges ?? []).map((e): Camino => {
    const { de, a, eventos } = juntos.get(e.id)!;
    const seccion = e.sections?.[0];
    const rotulo = e.labels?.[0];
    return {
      id: e.id,
      de,
      a,
      eventos,
      puntos:
        seccion === undefined
          ? []
          : [seccion.startPoint, ...(seccion.bendPoints ?? []), seccion.endPoint],
      rotulo: rotulo === undefined ? null : { x: rotulo.x ?? 0, y: rotulo.y ?? 0 },
    };
  });
  return { ancho: raiz.width ?? 0, alto: raiz.height ?? 0, cajas, caminos };
}
