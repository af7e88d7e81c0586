import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bandeja, borradores } from '../api/consultas';
import { diaDe, diasEntre, fechaCorta, horaDe } from '../formato/fechas';
import estilos from './al-lado.module.css';
import { SustitucionesEnCurso } from './sustituciones-en-curso';

/** What helps decide: what I left half done, and who holds the rest and for how long. */
export function AlLado({ hoy, sinEspera }: { hoy: string; sinEspera: boolean }) {
  const { t } = useTranslation();
  const mios = useQuery(borradores()).data ?? [];
  const espera = useInfiniteQuery(bandeja({ vista: 'esperoAOtros' }, 4)).data?.pages[0];
  return (
    <aside className={`${estilos.lado} no-imprimir`}>
      <SustitucionesEnCurso />
      <section aria-labelledby="borradores">
        <div className={estilos.cabeza}>
          <h2 id="borradores">{t('bandeja.borradores')}</h2>
          <span>{t('bandeja.enElServidor')}</span>
        </div>
        {mios.length === 0 ? (
          <p className={estilos.nada}>{t('bandeja.sinBorradores')}</p>
        ) : (
          <ul className={estilos.lista}>
            {mios.map((b) => (
              <li key={`${b.procesoId}:${b.evento}`}>
                <Link to={`/expedientes/${b.procesoId}/avanzar/${b.evento}?proceso=${b.procesoId}`}>
                  {b.etiqueta}
                </Link>
                <span>
                  {b.titular.nombre} ·{' '}
                  {t('bandeja.guardado', {
                    cuando: `${fechaCorta(diaDe(b.guardadoEn), hoy)}, ${horaDe(b.guardadoEn)}`,
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {!sinEspera && (
        <section aria-labelledby="espero">
          <div className={estilos.cabeza}>
            <h2 id="espero">{t('bandeja.vista.esperoAOtros')}</h2>
            {(espera?.conteos.esperoAOtros ?? 0) > 0 && (
              <Link to="/bandeja?vista=esperoAOtros">
                {t('bandeja.verTodos', { count: espera?.conteos.esperoAOtros ?? 0 })}
              </Link>
            )}
          </div>
          {espera === undefined || espera.elementos.length === 0 ? (
            <p className={estilos.nada}>{t('bandeja.nadieMeDebe')}</p>
          ) : (
            <ul className={estilos.lista}>
              {espera.elementos.map((a) => (
                <li key={`${a.procesoId}:${a.evento}`}>
                  <div className={estilos.quien}>
                    <strong>{a.actuaComo.etiqueta}</strong>
                    {a.desde !== null && (
                      <span className="cifra">
                        {t('fechas.cuantosDias', {
                          count: diasEntre(a.desde.length > 10 ? diaDe(a.desde) : a.desde, hoy),
                        })}
                      </span>
                    )}
                  </div>
                  <span>
                    <Link className={estilos.discreto} to={`/expedientes/${a.raizId}`}>
                      {a.titular.nombre}
                    </Link>
                    {a.pasoDelRecorrido !== null &&
                      ` · ${t('paso.n', { n: a.pasoDelRecorrido }).toLowerCase()}`}
                    {a.sobre !== null && ` · ${a.sobre}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </aside>
  );
}
