import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../formato/fechas';
import type { Organo, Representacion } from './consultas';
import estilos from './sesiones.module.css';

/** Seat by seat: what it represents, its position, its principal and its suplente with what accredits each. */
export function Composicion({ organo: o }: { organo: Organo }) {
  const { t } = useTranslation();
  const actuales = o.representaciones.filter((r) => r.enFunciones);
  const antes = o.representaciones.filter((r) => !r.enFunciones);
  return (
    <section className={estilos.seccion} aria-labelledby="composicion">
      <h2 id="composicion">{t('sesiones.composicion', { count: actuales.length })}</h2>
      <ul className={estilos.lista}>
        {actuales.map((r) => (
          <Asiento key={r.numero} representacion={r} organo={o} />
        ))}
      </ul>
      {antes.length > 0 && (
        <details>
          <summary>{t('sesiones.anteriores', { count: antes.length })}</summary>
          <ul className={estilos.lista}>
            {antes.map((r) => (
              <Asiento key={r.numero} representacion={r} organo={o} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Asiento({
  representacion: r,
  organo: o,
}: {
  representacion: Representacion;
  organo: Organo;
}) {
  const { t } = useTranslation();
  const quien = (calidad: 'principal' | 'suplente'): string => {
    const d = r.delegaciones.findLast((x) => x.calidad === calidad);
    if (d === undefined)
      return calidad === 'principal' && r.clase === 'cargo'
        ? t('sesiones.porElCargo')
        : t('sesiones.sinDesignar');
    const nombre = d.persona === null ? d.nombre : (o.personas[d.persona] ?? d.nombre);
    return [
      nombre ?? t('sesiones.sinNombre'),
      d.acreditada ? null : t('sesiones.porAcreditarCorto'),
      d.objetada ? t('sesiones.objetada') : null,
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <li className={estilos.fila}>
      <div>
        <p className={estilos.nombre}>
          {r.nombre}{' '}
          {r.funcion !== 'vocal' && (
            <span className={estilos.marca} data-tono="acento">
              {t(`sesiones.funcion.${r.funcion}`)}
            </span>
          )}{' '}
          {!r.voto && <span className={estilos.marca}>{t('sesiones.sinVoto')}</span>}
        </p>
        <p className={estilos.detalle}>
          {[
            t(`sesiones.sector.${r.sector}`),
            t(`sesiones.representa.${r.clase}`),
            r.hasta === null ? null : t('sesiones.hasta', { fecha: fechaLarga(r.hasta) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div>
        <p className={estilos.detalle}>
          {t('sesiones.principal')}: {quien('principal')}
        </p>
        <p className={estilos.detalle}>
          {t('sesiones.suplente')}: {quien('suplente')}
        </p>
      </div>
    </li>
  );
}
