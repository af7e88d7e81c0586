/** The operator's own map, joined to the figures by the DPA code of each province. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cumplidosDe } from './cartograma';
import estilos from './cartograma.module.css';
import type { Tablero } from './consultas';
import { gradoDe, porciento } from './filtros';
import { ALTO, ANCHO, enMarco, VENTANA } from './mapa-en-marco';

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
  const { provincias, ventana } = useMemo(() => enMarco(mapa), [mapa]);
  const { attribution: fuente } = mapa as { readonly attribution?: unknown };
  return (
    <>
      <svg
        viewBox={`0 0 ${ANCHO} ${ALTO}`}
        className={estilos.mapa}
        role="group"
        aria-label={t('tablero.cartograma.mapa')}
      >
        {ventana && (
          <g className={estilos.ventana}>
            <rect x={VENTANA.x} y={VENTANA.y} width={VENTANA.ancho} height={VENTANA.alto} rx={4} />
            <text x={VENTANA.x + 8} y={VENTANA.y + 20}>
              {t('tablero.cartograma.insular')}
              <tspan x={VENTANA.x + 8} dy="1.2em">
                {t('tablero.cartograma.otraEscala')}
              </tspan>
            </text>
          </g>
        )}
        {provincias.map(({ codigo, d }) => {
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
              <path d={d} data-provincia={codigo} data-grado={gradoDe(p)} />
            </a>
          );
        })}
      </svg>
      {typeof fuente === 'string' && <p className={estilos.fuente}>{fuente}</p>}
    </>
  );
}
