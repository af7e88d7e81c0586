import { useTranslation } from 'react-i18next';
import { cifra } from '../formato/numeros';
import type { Tablero } from './consultas';
import estilos from './deudas.module.css';

const ALERTAS = [
  'enSilencio',
  'sinRatificar',
  'sensibilizacionPendiente',
  'riesgoMinimo',
  'sinConstancia',
] as const;

/** Overdue steps by who is awaited, the POC's own among them; and what else calls for attention. */
export function Deudas({
  tablero,
  alFiltrar,
}: {
  tablero: Tablero;
  alFiltrar: (campo: string, valor: string) => void;
}) {
  const { t } = useTranslation();
  const { vencidos, alertas } = tablero;
  const tope = Math.max(1, ...vencidos.deQuien.map((d) => d.n));
  const visibles = vencidos.deQuien.filter((d) => d.n > 0 || d.quien !== 'evaluador');
  return (
    <section aria-labelledby="deudas" className={estilos.seccion}>
      <div>
        <h2 id="deudas">
          {t('tablero.deudas.titulo', { count: vencidos.n, n: cifra(vencidos.n) })}
        </h2>
        <p className={estilos.bajada}>
          {vencidos.n === 0
            ? t('tablero.deudas.ninguno')
            : `${cifra(vencidos.n)} = ${visibles.map((d) => cifra(d.n)).join(' + ')}`}
        </p>
        <ul className={estilos.lista}>
          {visibles.map((d) => (
            <li key={d.quien}>
              <button type="button" onClick={() => alFiltrar('debe', d.quien)} disabled={d.n === 0}>
                <span className={estilos.linea}>
                  <strong>{t(`tablero.quien.${d.quien}`)}</strong>
                  <strong className="cifra">{cifra(d.n)}</strong>
                </span>
                <span className={estilos.barra} aria-hidden="true">
                  <span style={{ width: `${(100 * d.n) / tope}%` }} />
                </span>
                {d.n > 0 && (
                  <span className={estilos.detalle}>
                    {d.quien === 'poc' && `${t('tablero.deudas.propia')} · `}
                    {t('tablero.deudas.enPasos', {
                      pasos: d.pasos.map((p) => `${p.paso} (${cifra(p.n)})`).join(', '),
                    })}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <p className={estilos.nota}>{t('tablero.deudas.nota')}</p>
      </div>
      <div className={estilos.otra}>
        <h2>{t('tablero.alertas.titulo')}</h2>
        <ul className={estilos.alertas}>
          {ALERTAS.map((a) => (
            <li key={a}>
              <button
                type="button"
                onClick={() => alFiltrar('alerta', a)}
                disabled={alertas[a] === 0}
              >
                <span>{t(`tablero.alerta.${a}`)}</span>
                <span className="cifra">{cifra(alertas[a])}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
