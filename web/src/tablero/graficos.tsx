/** What is drawn with a chart library: it is downloaded when somebody asks for it, and always has its table beside it. */
import { BarChart, LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../formato/fechas';
import { cifra } from '../formato/numeros';
import type { Tablero } from './consultas';
import { porciento } from './filtros';
import estilos from './graficos.module.css';

const COLORES = ['acento.6', 'yellow.5', 'red.5', 'gray.6'];
const DIMENSIONES = ['region', 'nivel', 'gremio', 'anio', 'provincia'] as const;
type Dimension = (typeof DIMENSIONES)[number];
const MAXIMO = 4;

export function Actividad({ tablero }: { tablero: Tablero }) {
  const { t } = useTranslation();
  return (
    <div className={estilos.grafico}>
      <p>{t('tablero.actividad.explica')}</p>
      <BarChart
        h={220}
        data={tablero.actividad.map((m) => ({ ...m, mes: fechaLarga(m.mes) }))}
        dataKey="mes"
        series={[{ name: 'actos', label: t('tablero.actividad.actos'), color: 'acento.6' }]}
        valueFormatter={cifra}
        withLegend={false}
      />
      <details>
        <summary>{t('tablero.enTabla')}</summary>
        <table className={estilos.tabla}>
          <thead>
            <tr>
              <th scope="col">{t('tablero.actividad.mes')}</th>
              <th scope="col">{t('tablero.actividad.actos')}</th>
              <th scope="col">{t('tablero.titulares')}</th>
            </tr>
          </thead>
          <tbody>
            {tablero.actividad.map((m) => (
              <tr key={m.mes}>
                <th scope="row">{fechaLarga(m.mes)}</th>
                <td>{cifra(m.actos)}</td>
                <td>{cifra(m.titulares)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const loHechoEn = (g: { readonly cumplidos: readonly number[] }): number =>
  g.cumplidos.reduce((a, b) => a + b, 0);

export function Comparar({
  tablero,
  por,
  grupos,
  alCambiar,
}: {
  tablero: Tablero;
  por: string;
  grupos: string | null;
  alCambiar: (cambio: { por?: string | null; grupos?: string | null }) => void;
}) {
  const { t } = useTranslation();
  const dimension: Dimension = DIMENSIONES.find((d) => d === por) ?? 'region';
  const todos = tablero.grupos[dimension];
  const claveDe = (c: string | null): string => c ?? 'ninguno';
  const pedidos = grupos?.split('|');
  // Unasked: those with more to tell.
  const elegidos = (
    pedidos === undefined
      ? todos.toSorted((a, b) => loHechoEn(b) - loHechoEn(a) || b.n - a.n)
      : todos.filter((g) => pedidos.includes(claveDe(g.clave)))
  ).slice(0, MAXIMO);
  const datos = tablero.pasos.map((p) => ({
    paso: String(p.numero),
    ...Object.fromEntries(
      elegidos.map((g) => [claveDe(g.clave), porciento(g.cumplidos[p.numero - 1] ?? 0, g.n)]),
    ),
  }));
  return (
    <div className={estilos.grafico}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} className="no-imprimir">
        <Select
          label={t('tablero.comparar.por')}
          data={DIMENSIONES.map((d) => ({ value: d, label: t(`tablero.campo.${d}`) }))}
          value={dimension}
          allowDeselect={false}
          onChange={(v) => alCambiar({ por: v, grupos: null })}
        />
        <MultiSelect
          label={t('tablero.comparar.cuales', { n: MAXIMO })}
          data={todos.map((g) => ({ value: claveDe(g.clave), label: g.etiqueta }))}
          value={elegidos.map((g) => claveDe(g.clave))}
          maxValues={MAXIMO}
          onChange={(v) => alCambiar({ grupos: v.length === 0 ? null : v.join('|') })}
          clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
        />
      </SimpleGrid>
      <p>{t('tablero.comparar.explica')}</p>
      <LineChart
        h={260}
        data={datos}
        dataKey="paso"
        curveType="linear"
        unit=" %"
        withLegend
        series={elegidos.map((g, i) => ({
          name: claveDe(g.clave),
          label: g.etiqueta,
          color: COLORES[i] ?? 'gray.6',
        }))}
      />
      <div
        className={estilos.ancha}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        tabIndex={0}
        role="region"
        aria-label={t('tablero.comparar.titulo')}
      >
        <table className={estilos.tabla}>
          <caption className="solo-lector">{t('tablero.comparar.titulo')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`tablero.campo.${dimension}`)}</th>
              <th scope="col">{t('tablero.titulares')}</th>
              <th scope="col">{t('tablero.situacion.enProceso')}</th>
              <th scope="col">{t('tablero.situacion.planCerrado')}</th>
              <th scope="col">{t('tablero.comparar.foro')}</th>
              <th scope="col">{t('tablero.comparar.vencidos')}</th>
            </tr>
          </thead>
          <tbody>
            {todos.map((g) => (
              <tr key={claveDe(g.clave)}>
                <th scope="row">{g.etiqueta}</th>
                <td>{cifra(g.n)}</td>
                <td>{cifra(g.situacion.enProceso)}</td>
                <td>{cifra(g.situacion.planCerrado)}</td>
                <td>
                  {cifra(g.cumplidos[8] ?? 0)} ({porciento(g.cumplidos[8] ?? 0, g.n)} %)
                </td>
                <td>{cifra(g.vencidos)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
