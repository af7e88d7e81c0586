import { useTranslation } from 'react-i18next';
import type { Compromiso } from './consultas';
import { dia, Respaldo } from './lo-que-se-lee';
import estilos from './planes.module.css';

/** Difficulties taken to the body that decides; open ones stay until it does. */
export function Escalamientos({ lista }: { lista: Compromiso['escalamientos'] }) {
  const { t } = useTranslation();
  if (lista.length === 0) return <p className={estilos.nota}>{t('planes.ninguna')}</p>;
  return (
    <ul className={estilos.filas}>
      {lista.map((e) => (
        <li key={e.numero}>
          <span>
            {e.numero}. {e.asunto}{' '}
            {e.hito !== null && <span className={estilos.codigo}>{e.hito}</span>}
          </span>
          <span className={estilos.estado} data-estado={e.abierto ? 'observado' : 'cumple'}>
            {e.abierto
              ? t('planes.abiertoDesde', { fecha: dia(e.escaladoEl) })
              : t('planes.decididoEl', { fecha: dia(e.decididoEl) })}
          </span>
          <div className={estilos.detalle}>
            {e.descripcion !== null && <p>{e.descripcion}</p>}
            {e.decidido !== null && <p>{e.decidido}</p>}
            <Respaldo {...e} />
          </div>
        </li>
      ))}
    </ul>
  );
}
