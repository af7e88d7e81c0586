import { useTranslation } from 'react-i18next';
import { cifra } from '../formato/numeros';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import type { Tablero } from './consultas';
import estilos from './embudo.module.css';

/** Of each step, in how many it is met and in how many it is open, and how long it takes against its target. */
export function Embudo({
  tablero,
  alElegir,
}: {
  tablero: Tablero;
  alElegir: (paso: number) => void;
}) {
  const { t } = useTranslation();
  const tope = Math.max(
    1,
    ...tablero.pasos.map((p) => p.estados.cumplido + p.espera.n + p.espera.sinDato),
  );
  return (
    <section aria-labelledby="embudo" className={estilos.seccion}>
      <h2 id="embudo">{t('tablero.embudo.titulo')}</h2>
      <p className={estilos.bajada}>{t('tablero.embudo.explica')}</p>
      <table className={estilos.tabla}>
        <caption className="solo-lector">{t('tablero.embudo.titulo')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tablero.embudo.paso')}</th>
            <th scope="col">{t('tablero.embudo.cumplidoAbierto')}</th>
            <th scope="col" className={estilos.numero}>
              {t('tablero.embudo.dias')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tablero.pasos.map((p) => {
            const abiertos = p.espera.n + p.espera.sinDato;
            const { mediana, p90, n, sinDato } = p.duracion;
            const lento = mediana !== null && p.meta !== null && mediana > p.meta;
            const delPlan = p.metaDeCadaPlan
              ? ` ${t('tablero.embudo.metaDeCadaPlan', { paso: p.numero })}`
              : '';
            const detalle = t('tablero.embudo.detalle', {
              n: cifra(n),
              mediana: mediana ?? '—',
              p90: p90 ?? '—',
              sinDato: cifra(sinDato),
              espera: p.espera.mediana ?? '—',
            });
            const cuantos = `${t('tablero.estado.cumplido')} ${cifra(p.estados.cumplido)}, ${t('tablero.embudo.abiertos')} ${cifra(abiertos)}`;
            return (
              <tr key={p.numero} data-paralelo={PARALELOS.has(p.numero) || undefined}>
                <th scope="row">
                  <span className={estilos.numeroDePaso}>{p.numero}</span>
                  <span className={estilos.nombre} title={p.actividad}>
                    {p.corto}
                    <span className="solo-lector">: {p.actividad}</span>
                  </span>
                </th>
                <td aria-label={cuantos}>
                  <button
                    type="button"
                    className={estilos.barra}
                    onClick={() => alElegir(p.numero)}
                    title={t('tablero.embudo.verAbiertos', { paso: p.numero })}
                  >
                    <span
                      className={estilos.cumplido}
                      style={{ width: `${(70 * p.estados.cumplido) / tope}%` }}
                      aria-hidden="true"
                    />
                    <span
                      className={estilos.abierto}
                      style={{ width: `${(70 * abiertos) / tope}%` }}
                      aria-hidden="true"
                    />
                    <span className={estilos.cuantos}>
                      <span className="solo-lector">{t('tablero.estado.cumplido')} </span>
                      {cifra(p.estados.cumplido)}
                      {abiertos > 0 && (
                        <>
                          {' + '}
                          <span className="solo-lector">{t('tablero.embudo.abiertos')} </span>
                          {cifra(abiertos)}
                        </>
                      )}
                    </span>
                  </button>
                </td>
                <td
                  className={estilos.numero}
                  data-lento={lento || undefined}
                  title={detalle + delPlan}
                >
                  {lento && <IconoDeEstado signo="vencido" tamano={12} />}
                  {lento && (
                    <span className="solo-lector">{t('tablero.embudo.sobreLaMeta')}</span>
                  )}{' '}
                  {mediana ?? '—'} / {p90 ?? '—'} / {p.meta ?? '—'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={estilos.nota}>{t('tablero.embudo.soloElMasNuevo')}</p>
      {tablero.pasos
        .filter((p) => p.metaDeCadaPlan)
        .map((p) => (
          <p key={p.numero} className={estilos.nota}>
            {t('tablero.embudo.metaDeCadaPlan', { paso: p.numero })}
          </p>
        ))}
    </section>
  );
}

/** They run beside each other: 3, 4 and 5; 6 and 7; 10 to 12. */
const PARALELOS = new Set([3, 4, 5, 6, 7, 10, 11, 12]);
