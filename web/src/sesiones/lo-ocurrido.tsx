import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fechaLarga } from '../formato/fechas';
import { useNombres } from '../gobiernos/nombres';
import type { Punto, Sesion } from './consultas';
import { seVota, VOTOS } from './decision';
import estilos from './sesiones.module.css';

/** What is on record of a session: its agenda with what was settled, who came, the agreements as tasks. */
export function LoOcurrido({ sesion: x, conAgenda }: { sesion: Sesion; conAgenda: boolean }) {
  const { t } = useTranslation();
  const { rol } = useNombres();
  const nombre = (n: number): string =>
    x.representaciones.find((r) => r.numero === n)?.nombre ?? String(n);
  return (
    <>
      {x.celebrada && (
        <section className={estilos.seccion} aria-labelledby="asistieron">
          <h2 id="asistieron">{t('sesiones.asistencia')}</h2>
          {x.quorum !== null && (
            <p>
              {t(x.quorum.hay ? 'sesiones.quorum.hay' : 'sesiones.quorum.noHay')}{' '}
              {t('sesiones.quorum.cuenta', {
                presentes: x.quorum.presentes,
                total: x.quorum.miembros,
                requerido: x.quorum.requerido,
              })}
            </p>
          )}
          <ul className={estilos.lista}>
            {x.asistencia.map((a) => (
              <li key={`${a.representacion}-${a.calidad}`} className={estilos.fila}>
                <span>{nombre(a.representacion)}</span>
                <span className={estilos.detalle}>
                  {t(`sesiones.asiste.${a.calidad}`)}
                  {!a.acreditado && ` · ${t('sesiones.porAcreditarCorto')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {conAgenda && x.convocatoria !== null && (
        <section className={estilos.seccion} aria-labelledby="agenda">
          <h2 id="agenda">{t('sesiones.ordenDelDia')}</h2>
          <ol className={estilos.lista}>
            {x.puntos
              .filter((p) => !p.retirado)
              .map((p) => (
                <li key={p.n} className={estilos.fila}>
                  <div>
                    <p className={estilos.nombre}>
                      {p.n}. {p.titulo ?? '—'}
                    </p>
                    {p.tratado?.resolucion != null && (
                      <p className={estilos.detalle}>{p.tratado.resolucion}</p>
                    )}
                    {p.tratado !== null && <ComoSeVoto tratado={p.tratado} nombre={nombre} />}
                  </div>
                  <span className={estilos.detalle}>
                    {p.tratado === null
                      ? t(`sesiones.puntoEs.${p.clase}`)
                      : t(`sesiones.resultado.${p.tratado.resultado}`)}
                  </span>
                </li>
              ))}
          </ol>
        </section>
      )}
      {x.acuerdos.length > 0 && (
        <section className={estilos.seccion} aria-labelledby="acuerdos">
          <h2 id="acuerdos">{t('sesiones.acuerdos')}</h2>
          <ul className={estilos.lista}>
            {x.acuerdos.map((a) => (
              <li key={a.n} className={estilos.fila}>
                <div>
                  <p className={estilos.nombre}>{a.texto ?? '—'}</p>
                  <p className={estilos.detalle}>
                    {[
                      rol(a.responsable),
                      a.vence === null ? null : t('sesiones.hasta', { fecha: fechaLarga(a.vence) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {a.proceso === null ? (
                  <span className={estilos.marca}>{t(`sesiones.acuerdoEs.${a.estado}`)}</span>
                ) : (
                  <Link to={`/expedientes/${x.id}/avanzar/cumplirAcuerdo?proceso=${a.proceso}`}>
                    {t(`sesiones.acuerdoEs.${a.estado}`)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** By which votes and by which rule: what the minutes print. */
function ComoSeVoto({
  tratado: v,
  nombre,
}: {
  tratado: NonNullable<Punto['tratado']>;
  nombre: (n: number) => string;
}) {
  const { t } = useTranslation();
  if (!seVota(v.forma) && v.salvados.length === 0) return null;
  return (
    <ul className={estilos.comoSeVoto}>
      {seVota(v.forma) && (
        <li>
          {(['favor', 'contra', 'abstenciones', 'blancos'] as const)
            .map((k) => `${t(`sesiones.conteo.${k}`)}: ${v[k]}`)
            .join(' · ')}
          {v.necesarios !== null && ` · ${t('sesiones.votacion.necesarios', { n: v.necesarios })}`}
        </li>
      )}
      {v.votos !== null &&
        VOTOS.filter((que) => Object.values(v.votos ?? {}).includes(que)).map((que) => (
          <li key={que}>
            {t(`sesiones.voto.${que}`)}:{' '}
            {Object.entries(v.votos ?? {})
              .filter(([, voto]) => voto === que)
              .map(([n]) => nombre(Number(n)))
              .join(', ')}
          </li>
        ))}
      {v.dirimente !== null && (
        <li>
          {t('sesiones.votoDirimente')}: {t(`sesiones.voto.${v.dirimente.voto}`)}
          {v.dirimente.razon !== null && ` (${v.dirimente.razon})`}
        </li>
      )}
      {v.salvados.map((x) => (
        <li key={x.representacion}>
          {t('sesiones.votacion.salvaPor', { nombre: nombre(x.representacion) })}: {x.razon ?? '—'}
        </li>
      ))}
    </ul>
  );
}
