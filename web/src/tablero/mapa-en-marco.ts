/**
 * The operator's own map, TopoJSON or GeoJSON, laid in a frame: the mainland fills it, and Galápagos, a thousand
 * kilometres away, has a window of its own at its own scale. The plane is taken as it comes: degrees or metres, rings
 * wound either way.
 */
import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export const ANCHO = 560;
export const ALTO = 460;
const INSULAR = '20';
/** At the left, where the mainland leaves the sea. */
export const VENTANA = { x: 1, y: ALTO - 151, ancho: 140, alto: 150 } as const;
/** Room for its name. */
const ROTULO = 46;
const AIRE = 8;

export interface MapaEnMarco {
  /** By DPA code of province, in the order of the file. */
  readonly provincias: readonly { readonly codigo: string; readonly d: string }[];
  /** Is there a window for the islands? */
  readonly ventana: boolean;
}

/** Of a map of cantons or parishes each piece takes the figure of its province. */
function codigoDe(f: Feature): string | null {
  const p = f.properties ?? {};
  const posibles = [
    p['codigo'],
    p['dpa'],
    p['dpa_code'],
    p['DPA_PROVIN'],
    p['provincia_code'],
    f.id,
  ];
  for (const x of posibles) {
    const c = typeof x === 'number' ? String(x).padStart(2, '0') : x;
    if (typeof c === 'string' && /^\d{2,6}$/.test(c)) return c.slice(0, 2);
  }
  return null;
}

function piezasDe(mapa: unknown): Feature[] {
  const m = mapa as Topology | FeatureCollection;
  if (m.type === 'FeatureCollection') return m.features;
  return Object.values(m.objects).flatMap((o) => feature(m, o as GeometryCollection).features);
}

export function enMarco(mapa: unknown): MapaEnMarco {
  const piezas = piezasDe(mapa);
  const islas = piezas.filter((f) => codigoDe(f) === INSULAR);
  const continente = piezas.filter((f) => codigoDe(f) !== INSULAR);
  const ventana = islas.length > 0 && continente.length > 0;
  const izquierda = ventana ? VENTANA.ancho + AIRE : 0;
  const caminoDe = (suyas: readonly Feature[], [x0, y0, x1, y1]: Caja) =>
    geoPath(
      geoIdentity()
        .reflectY(true)
        .fitExtent(
          [
            [x0, y0],
            [x1, y1],
          ],
          { type: 'FeatureCollection', features: [...suyas] },
        ),
    );
  const { x, y, ancho, alto } = VENTANA;
  const enTierra = caminoDe(ventana ? continente : piezas, [izquierda, 0, ANCHO, ALTO]);
  const enIslas = ventana
    ? caminoDe(islas, [x + AIRE, y + ROTULO, x + ancho - AIRE, y + alto - AIRE])
    : enTierra;
  const porProvincia = new Map<string, string>();
  for (const f of piezas) {
    const codigo = codigoDe(f);
    if (codigo === null) continue;
    const d = (codigo === INSULAR ? enIslas : enTierra)(f) ?? '';
    porProvincia.set(codigo, (porProvincia.get(codigo) ?? '') + d);
  }
  return { provincias: [...porProvincia].map(([codigo, d]) => ({ codigo, d })), ventana };
}

type Caja = readonly [number, number, number, number];
