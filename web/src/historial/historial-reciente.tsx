import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bitacora } from '../api/consultas';
import type { Titular } from '../api/modelo';
import { Huecos } from '../vocabulario/huecos';
import { CuandoDeAsiento, QuienDeAsiento, tituloDeAsiento } from './asiento';
import estilos from './historial-reciente.module.css';

/** The last things that happened, beside the steps. */
export function HistorialReciente({ procesoId, titular }: { procesoId: string; titular: Titular }) {
  const { t } = useTranslation();
  const { data, isPending } = useInfiniteQuery(bitacora(procesoId, 5));
  const asientos = data?.pages[0]?.elementos ?? [];
  return (
    <aside className={`${estilos.lado} no-imprimir`} aria-labelledby="reciente-titulo">
      <h2 id="reciente-titulo" className={estilos.titulo}>
        {t('historial.reciente')}
      </h2>
      {isPending ? (
        <Huecos filas={4} alto={60} />
      ) : asientos.length === 0 ? (
        <p className={estilos.nada}>{t('historial.vacio')}</p>
      ) : (
        <>
          <ol className={estilos.lista}>
            {asientos.map((a) => (
              <li key={a.secuencia}>
                <p className={estilos.cuando}>
                  <CuandoDeAsiento asiento={a} />
                </p>
                <p className={estilos.frase}>{tituloDeAsiento(a)}</p>
                <p className={estilos.quien}>
                  <QuienDeAsiento asiento={a} titular={titular} />
                </p>
              </li>
            ))}
          </ol>
          <Link to={`/expedientes/${procesoId}/historial`}>{t('historial.verTodo')}</Link>
        </>
      )}
    </aside>
  );
}
