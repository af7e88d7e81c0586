import { useTranslation } from 'react-i18next';
import { Documento, dia, Respaldo, usePlan } from './lo-que-se-lee';
import { Informes } from './informes';
import estilos from './planes.module.css';

const campo = (datos: Readonly<Record<string, unknown>>, k: string): string | null =>
  typeof datos[k] === 'string' ? datos[k] : null;

/** How the plan goes as a whole: directives, reports, communication and its refresh. */
export function MarchaDePlan() {
  const { plan } = usePlan();
  const { t } = useTranslation();
  return (
    <>
      <h3 className={estilos.subtitulo}>{t('planes.directrices')}</h3>
      {plan.directrices.length === 0 && <p className={estilos.nota}>{t('planes.ninguna')}</p>}
      <ul className={estilos.filas}>
        {plan.directrices.map((d) => (
          <li key={d.numero}>
            <span>
              {d.numero}. {d.asunto}
            </span>
            <span
              className={estilos.estado}
              data-estado={d.cumplidaEl === null ? 'pendiente' : 'cumple'}
            >
              {d.cumplidaEl === null
                ? d.hasta === null
                  ? t('planes.pendiente')
                  : t('planes.pendienteHasta', { fecha: dia(d.hasta) })
                : t('planes.cumplidaEl', { fecha: dia(d.cumplidaEl) })}
            </span>
            <p className={estilos.nota}>
              {d.encargadaA} <Documento id={d.documento} /> <Documento id={d.constancia} />
            </p>
          </li>
        ))}
      </ul>
      <h3 className={estilos.subtitulo}>{t('planes.informesDelPlan')}</h3>
      <Informes lista={plan.informes} />
      <h3 className={estilos.subtitulo}>{t('planes.comunicacion')}</h3>
      {plan.comunicacion.length === 0 && <p className={estilos.nota}>{t('planes.ninguna')}</p>}
      <ul className={estilos.filas}>
        {plan.comunicacion.map((a) => (
          <li key={a.clave}>
            <span>
              <span className={estilos.codigo}>{a.clave}</span>
              {campo(a.datos, 'accion')}
            </span>
            <span
              className={estilos.estado}
              data-estado={a.hechaEl === null ? 'pendiente' : 'cumple'}
            >
              {a.hechaEl === null
                ? t('planes.pendiente')
                : t('planes.hechaEl', { fecha: dia(a.hechaEl) })}
            </span>
            <p className={estilos.nota}>
              {[
                campo(a.datos, 'publico'),
                campo(a.datos, 'medio'),
                campo(a.datos, 'encargada'),
                campo(a.datos, 'financiamiento'),
                campo(a.datos, 'fecha') === null ? null : dia(campo(a.datos, 'fecha')),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              <Documento id={a.evidencia} />
              {a.direccion !== null && <a href={a.direccion}>{a.direccion}</a>}
            </p>
          </li>
        ))}
      </ul>
      {plan.actualizaciones.length > 0 && (
        <>
          <h3 className={estilos.subtitulo}>{t('planes.actualizaciones')}</h3>
          <ul className={estilos.filas}>
            {plan.actualizaciones.map((a, i) => (
              <li key={i}>
                <span>{a.resumen}</span>
                <span className={estilos.nota}>{dia(a.fecha)}</span>
                <Respaldo {...a} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
