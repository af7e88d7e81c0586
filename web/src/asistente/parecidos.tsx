import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Rotulo } from '../vocabulario/rotulo';
import estilos from './asistente.module.css';
import { parecidos } from './consultas';

/** What others already promised, so that it is not promised twice and what was learnt serves. */
export function Parecidos({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...parecidos(id, version), placeholderData: (antes) => antes });
  return (
    <section aria-labelledby="parecidos">
      <h2 id="parecidos">{t('asistente.parecidos')}</h2>
      {data === undefined ? (
        <p className={estilos.nota}>{t('asistente.buscando')}</p>
      ) : data.elementos.length === 0 ? (
        <p className={estilos.nota}>{t('asistente.sinParecidos')}</p>
      ) : (
        <ul className={estilos.parecidos}>
          {data.elementos.map((c) => (
            <li key={c.id}>
              <a href={`/gad/${c.gobierno.codigo}`} target="_blank" rel="noopener">
                {c.codigo} ·{' '}
                {c.titulo === '' ? t('planes.compromiso', { codigo: c.codigo }) : c.titulo}
              </a>
              <p>{t('asistente.deQuien', { gobierno: c.gobierno.nombre, plan: c.plan })}</p>
              <p className={estilos.nota}>
                {t('asistente.comparten', {
                  n: Math.round(c.cercania * 100),
                  palabras: c.comunes.join(', '),
                })}
              </p>
              {c.demo && <Rotulo>{t('asistente.demo')}</Rotulo>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
