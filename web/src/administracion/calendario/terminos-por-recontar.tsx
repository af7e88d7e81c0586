import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fechaLarga } from '../../formato/fechas';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { terminosPorRecontar, type TerminoTocado } from '../instalacion';
import lista from '../../lista/lista.module.css';

const TerminoPorRecontar = lazy(() => import('./termino-por-recontar'));

/** Running terms that today's calendar would end on another day: none moves until somebody says so. */
export default function TerminosPorRecontar() {
  const { t } = useTranslation();
  const consulta = useQuery(terminosPorRecontar());
  const [elegido, elegir] = useState<TerminoTocado | null>(null);
  if (consulta.isPending) return <Huecos filas={4} alto={48} />;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const filas = consulta.data.elementos;
  if (filas.length === 0)
    return <Vacio titulo={t('calendario.sinTerminos')}>{t('calendario.sinTerminosAyuda')}</Vacio>;
  return (
    <>
      <p className={lista.bajada}>{t('calendario.terminosAyuda')}</p>
      <table className={lista.tabla}>
        <caption className="solo-lector">{t('calendario.terminos')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendario.proceso')}</th>
            <th scope="col">{t('calendario.notificado')}</th>
            <th scope="col">{t('calendario.termina')}</th>
            <th scope="col">{t('calendario.terminaria')}</th>
            <th scope="col">
              <span className="solo-lector">{t('calendario.recontar')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {filas.map((x) => (
            <tr key={x.id}>
              <th scope="row">
                <Link to={`/expedientes/${x.raizId}`}>{x.titular.nombre}</Link>
                <span className={lista.menor}>
                  {t('calendario.terminoDe', { etiqueta: x.etiqueta, count: x.dias })}
                </span>
              </th>
              <td data-rotulo={t('calendario.notificado')}>{fechaLarga(x.notificacion)}</td>
              <td data-rotulo={t('calendario.termina')}>{fechaLarga(x.vence)}</td>
              <td data-rotulo={t('calendario.terminaria')}>
                <strong>{fechaLarga(x.nuevoVence)}</strong>
              </td>
              <td className={lista.acciones}>
                <Button
                  variant="subtle"
                  size="compact-md"
                  onClick={() => elegir(x)}
                  aria-label={t('calendario.recontarDe', {
                    etiqueta: x.etiqueta,
                    titular: x.titular.nombre,
                  })}
                >
                  {t('calendario.recontar')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Suspense fallback={null}>
        {elegido !== null && <TerminoPorRecontar termino={elegido} alCerrar={() => elegir(null)} />}
      </Suspense>
    </>
  );
}
