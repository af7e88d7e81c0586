import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cifra } from '../../formato/numeros';
import { useNombres } from '../../gobiernos/nombres';
import { porRatificar } from '../consultas';
import estilos from '../../lista/lista.module.css';

/** How many governments with a new authority have not ratified, by level and by province; each leads to its list. */
export function PorRatificar() {
  const { t } = useTranslation();
  const { catalogos, nivel } = useNombres();
  const { data } = useQuery(porRatificar());
  if (data === undefined || data.total === 0) return null;
  const suma = (clave: 'nivel' | 'provincia'): [string, number][] => {
    const cuentas = new Map<string, number>();
    for (const e of data.elementos) {
      const k = e[clave];
      if (k !== null) cuentas.set(k, (cuentas.get(k) ?? 0) + e.n);
    }
    return [...cuentas].toSorted((a, b) => b[1] - a[1]);
  };
  const provincia = (codigo: string): string =>
    catalogos?.provincias.find((p) => p.codigo === codigo)?.etiqueta ?? codigo;
  return (
    <section className={estilos.seccion} aria-labelledby="por-ratificar">
      <div className={estilos.cabeza}>
        <h2 id="por-ratificar">{t('autoridades.sinRatificar')}</h2>
        <Link to="/gobiernos?porRatificar=1">
          {t('autoridades.verTodos', { count: data.total, cifra: cifra(data.total) })}
        </Link>
      </div>
      <p className={estilos.bajada}>{t('autoridades.sinRatificarAyuda')}</p>
      <div className={estilos.dos} style={{ marginTop: 12 }}>
        <ul className={estilos.lineas}>
          {suma('nivel').map(([codigo, n]) => (
            <li key={codigo}>
              <Link to={`/gobiernos?porRatificar=1&nivel=${codigo}`}>{nivel(codigo)}</Link>{' '}
              <span className="cifra">{cifra(n)}</span>
            </li>
          ))}
        </ul>
        <ul className={estilos.lineas}>
          {suma('provincia').map(([codigo, n]) => (
            <li key={codigo}>
              <Link to={`/gobiernos?porRatificar=1&provincia=${codigo}`}>{provincia(codigo)}</Link>{' '}
              <span className="cifra">{cifra(n)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
