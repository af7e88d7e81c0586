import { useTranslation } from 'react-i18next';
import { conFechas } from '../formato/fechas';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import type { Hallazgo } from './consultas';
import estilos from './planes.module.css';

/** What does not fit, each with where its rule comes from. It blocks nothing. */
export function Hallazgos({ lista }: { lista: readonly Hallazgo[] }) {
  const { t } = useTranslation();
  if (lista.length === 0) return <p className={estilos.nota}>{t('planes.sinHallazgos')}</p>;
  return (
    <>
      <p className={estilos.nota}>{t('planes.hallazgosExplica')}</p>
      <ul className={estilos.hallazgos}>
        {lista.map((h, i) => (
          <li key={i} data-gravedad={h.gravedad}>
            <IconoDeEstado signo={h.gravedad === 'error' ? 'vencido' : 'observado'} />
            <div>
              <p className={estilos.dicho}>
                <span className={estilos.gravedad}>{t(`planes.gravedad.${h.gravedad}`)}</span>
                {[h.compromiso, h.hito].filter(Boolean).map((k) => (
                  <span key={k} className={estilos.codigo}>
                    {k}
                  </span>
                ))}
                {conFechas(h.texto)}
              </p>
              <p className={estilos.nota}>
                {h.cita.documento === 'MINGA'
                  ? t('planes.lecturaNuestra', { lugar: h.cita.lugar })
                  : [h.cita.documento, h.cita.lugar, ...h.cita.claves.map((c) => `«${c}»`)].join(
                      ', ',
                    )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
