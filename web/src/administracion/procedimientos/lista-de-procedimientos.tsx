import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cifra } from '../../formato/numeros';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { procedimientos } from '../instalacion';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';

/** The written procedures and who runs each version. */
export function Component() {
  const { t } = useTranslation();
  const consulta = useQuery(procedimientos());
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.procedimientos')}>
        <p className={estilos.bajada}>{t('procedimientos.bajada')}</p>
      </Encabezado>
      <div style={{ marginTop: 20 }}>
        {consulta.isPending ? (
          <Huecos filas={4} alto={56} />
        ) : consulta.isError ? (
          <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
        ) : (
          <table className={estilos.tabla}>
            <caption className="solo-lector">
              {t('administracion.secciones.procedimientos')}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('procedimientos.procedimiento')}</th>
                <th scope="col">{t('procedimientos.procesos')}</th>
                <th scope="col">{t('procedimientos.huella')}</th>
              </tr>
            </thead>
            <tbody>
              {consulta.data.map((p) => (
                <tr key={p.id}>
                  <th scope="row">
                    <Link
                      to={`/administracion/procedimientos/${encodeURIComponent(p.id)}`}
                      className={estilos.nombre}
                    >
                      {p.etiqueta}
                    </Link>
                    <span className={estilos.menor}>
                      {t('procedimientos.version', { n: p.version })}{' '}
                      <Rotulo {...(p.vigente ? { tono: 'acento' as const } : {})}>
                        {t(p.vigente ? 'procedimientos.vigente' : 'procedimientos.anteriorVersion')}
                      </Rotulo>
                    </span>
                  </th>
                  <td data-rotulo={t('procedimientos.procesos')}>
                    <strong className="cifra">{cifra(p.procesos.total)}</strong>
                    <span className={estilos.menor}>
                      {t('procedimientos.deEllos', {
                        activos: cifra(p.procesos.activos),
                        concluidos: cifra(p.procesos.concluidos),
                      })}
                    </span>
                    {p.procesos.cuarentena > 0 && (
                      <Rotulo tono="rojo">
                        {t('procedimientos.conRevision', { n: cifra(p.procesos.cuarentena) })}
                      </Rotulo>
                    )}
                  </td>
                  <td data-rotulo={t('procedimientos.huella')}>
                    <code title={p.huella}>{p.huella.slice(0, 12)}…</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className={estilos.menor}>{t('procedimientos.huellaAyuda')}</p>
      </div>
    </>
  );
}
