import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import estilos from './migas.module.css';

export interface Miga {
  readonly texto: string;
  readonly a?: string;
}

/** Where one is. On a phone, only the way back. */
export function Migas({ migas }: { migas: readonly Miga[] }) {
  const { t } = useTranslation();
  const vuelta = migas.filter((m) => m.a !== undefined).at(-1);
  return (
    <nav aria-label={t('armazon.migas')} className={`${estilos.migas} no-imprimir`}>
      <ol className={estilos.lista}>
        {migas.map((m, i) => (
          <li key={m.texto}>
            {i > 0 && <IconChevronRight size={14} stroke={1.5} aria-hidden="true" />}
            {m.a === undefined ? (
              <span aria-current="page">{m.texto}</span>
            ) : (
              <Link to={m.a}>{m.texto}</Link>
            )}
          </li>
        ))}
      </ol>
      {vuelta?.a !== undefined && (
        <Link to={vuelta.a} className={estilos.vuelta}>
          <IconChevronLeft size={16} stroke={1.5} aria-hidden="true" />
          {vuelta.texto}
        </Link>
      )}
    </nav>
  );
}
