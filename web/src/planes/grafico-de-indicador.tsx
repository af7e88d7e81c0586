import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../formato/fechas';
import type { Indicador } from './consultas';
import { dia, Documento } from './lo-que-se-lee';
import estilos from './planes.module.css';

const dato = (i: Indicador, k: string): string | null =>
  typeof i.datos[k] === 'string' ? i.datos[k] : null;

/** An indicator from its baseline to its target: drawn, and in a table that says the same. */
export default function GraficoDeIndicador({ indicador: i }: { indicador: Indicador }) {
  const { t } = useTranslation();
  const nombre = dato(i, 'nombre') ?? i.clave;
  const unidad = dato(i, 'unidad') ?? '';
  const puntos = [
    ...(i.lineaBase === null
      ? []
      : [{ fecha: dato(i, 'fechaLineaBase'), valor: i.lineaBase, evidencia: null, base: true }]),
    ...i.serie.map((m) => ({ ...m, base: false })),
  ];
  return (
    <figure className={estilos.indicador}>
      <figcaption>
        <span className={estilos.codigo}>{i.clave}</span> {nombre}
        <p className={estilos.nota}>
          {t('planes.deLaBaseALaMeta', {
            base: i.lineaBase ?? '—',
            meta: i.meta ?? '—',
            unidad,
          })}
        </p>
      </figcaption>
      {i.serie.length > 0 && (
        <div aria-hidden="true" className="no-imprimir">
          <LineChart
            h={180}
            data={puntos.map((p) => ({ fecha: p.fecha ?? '', valor: p.valor }))}
            dataKey="fecha"
            series={[{ name: 'valor', label: nombre, color: 'var(--acento)' }]}
            curveType="linear"
            withLegend={false}
            // The word of the target stands above its line: room for it.
            lineChartProps={{ accessibilityLayer: false, margin: { top: 22 } }}
            yAxisProps={{ domain: [0, (max: number) => Math.max(max, i.meta ?? 0)] }}
            {...(i.meta === null
              ? {}
              : {
                  referenceLines: [{ y: i.meta, label: t('planes.meta'), color: 'var(--tinta-3)' }],
                })}
            xAxisProps={{ tickFormatter: (f: string) => (f === '' ? '' : fechaLarga(f)) }}
          />
        </div>
      )}
      <div className={estilos.tabla}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('planes.fecha')}</th>
              <th scope="col">{t('planes.valor')}</th>
              <th scope="col">{t('planes.evidencia')}</th>
            </tr>
          </thead>
          <tbody>
            {puntos.map((p, n) => (
              <tr key={n}>
                <td>
                  {dia(p.fecha)} {p.base && t('planes.lineaBase')}
                </td>
                <td>{p.valor}</td>
                <td>
                  <Documento id={p.evidencia} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
