import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bitacora } from '../api/consultas';
import type { Situacion } from '../api/modelo';
import { compromisoDe } from '../expediente/compromiso-de';
import { Huecos } from '../vocabulario/huecos';
import { CuandoDeAsiento, QuienDeAsiento, tituloDeAsiento } from './asiento';
import estilos from './historial-reciente.module.css';

/** The last things that happened, beside the steps. */
export function HistorialReciente({ situacion: s }: { situacion: Situacion }) {
  const { t } = useTranslation();
  const { data, isPending } = useInfiniteQuery(bitacora(s.raizId, 5));
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
                <p className={estilos.frase}>{tituloDeAsiento(a, compromisoDe(s, a.procesoId))}</p>
                <p className={estilos.quien}>
                  <QuienDeAsiento asiento={a} titular={s.titular} />
                </p>
              </li>
            ))}
          </ol>
          <Link to={`/expedientes/${s.raizId}/historial`}>{t('historial.verTodo')}</Link>
        </>
      )}
    </aside>
  );
}
