/** The operator's own map, TopoJSON or GeoJSON, joined to the figures by the DPA code of each province. */
import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { cumplidosDe } from './cartograma';
import estilos from './cartograma.module.css';
import type { Tablero } from './consultas';
import { gradoDe, porciento } from './filtros';

const ANCHO = 560;
const ALTO = 460;

/** Of a map of cantons each piece takes the figure of its province. */
export function codigoDe(f: Feature): string | null {
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

export function piezasDe(mapa: unknown): Feature[] {
  const m = mapa as Topology | FeatureCollection;
  if (m.type === 'FeatureCollection') return m.features;
  return Object.values(m.objects).flatMap((o) => feature(m, o as GeometryCollection).features);
}

export default function Mapa({
  mapa,
  tablero,
  medida,
  alAbrir,
}: {
  mapa: unknown;
  tablero: Tablero;
  medida: number;
  alAbrir: (provincia: string) => void;
}) {
  const { t } = useTranslation();
  const dibujo = useMemo(() => {
    const piezas = piezasDe(mapa);
    // The islands lie a thousand kilometres away: the mainland fills the frame.
    const continente = piezas.filter((f) => codigoDe(f) !== '20');
    const proyeccion = geoMercator().fitSize([ANCHO, ALTO], {
      type: 'FeatureCollection',
      features: continente.length > 0 ? continente : piezas,
    });
    const camino = geoPath(proyeccion);
    return piezas.map((f) => ({ codigo: codigoDe(f), d: camino(f) ?? '' }));
  }, [mapa]);
  const { attribution: fuente } = mapa as { readonly attribution?: unknown };
  const porProvincia = useMemo(() => {
    const grupos = new Map<string, string[]>();
    for (const { codigo, d } of dibujo)
      if (codigo !== null) grupos.set(codigo, [...(grupos.get(codigo) ?? []), d]);
    return [...grupos];
  }, [dibujo]);
  return (
    <>
      <svg
        viewBox={`0 0 ${ANCHO} ${ALTO}`}
        className={estilos.mapa}
        role="group"
        aria-label={t('tablero.cartograma.mapa')}
      >
        {porProvincia.map(([codigo, ds]) => {
          const { n, cumplidos, etiqueta } = cumplidosDe(tablero, codigo, medida);
          const p = porciento(cumplidos, n);
          const nombre = t('tablero.cartograma.loseta', {
            provincia: etiqueta || codigo,
            p,
            n: cumplidos,
            de: n,
            paso: medida,
          });
          return (
            <a
              key={codigo}
              href={`?abierta=${codigo}`}
              aria-label={nombre}
              onClick={(e) => {
                e.preventDefault();
                alAbrir(codigo);
              }}
            >
              <title>{nombre}</title>
              <path d={ds.join('')} data-grado={gradoDe(p)} />
            </a>
          );
        })}
      </svg>
      {typeof fuente === 'string' && <p className={estilos.fuente}>{fuente}</p>}
    </>
  );
}
