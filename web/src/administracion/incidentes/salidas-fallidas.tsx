import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { momento } from '../../formato/fechas';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Fallo } from '../../vocabulario/fallo';
import { salidasFallidas } from '../instalacion';
import lista from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';

/** Messages given up after days of attempts. */
export function SalidasFallidas() {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const consulta = useInfiniteQuery(salidasFallidas());
  const filas = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  const enviar = useMutation({
    mutationFn: (id: string) =>
      pedir(api.POST('/api/incidentes/salidas/{id}/reintento', { params: { path: { id } } })),
    onSuccess: () => {
      notifications.show({ message: t('incidentes.enviado') });
      void cliente.invalidateQueries({ queryKey: ['incidentes'] });
    },
  });
  return (
    <section className={lista.seccion} aria-labelledby="salidas">
      <div className={lista.cabeza}>
        <h2 id="salidas">{t('incidentes.salidas')}</h2>
      </div>
      <p className={lista.bajada}>{t('incidentes.salidasAyuda')}</p>
      {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
      {consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : filas.length === 0 ? (
        <p>{consulta.isPending ? t('accion.cargando') : t('incidentes.sinSalidas')}</p>
      ) : (
        <>
          <table className={lista.tabla}>
            <caption className="solo-lector">{t('incidentes.salidas')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('incidentes.mensaje')}</th>
                <th scope="col">{t('incidentes.intentos')}</th>
                <th scope="col">{t('incidentes.error')}</th>
                <th scope="col">
                  <span className="solo-lector">{t('incidentes.enviar')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {filas.map((s) => (
                <tr key={s.id}>
                  <th scope="row">
                    {s.etiqueta}
                    <span className={lista.menor}>
                      {s.titular?.nombre ?? '—'} · {momento(s.creadoEn)}
                    </span>
                  </th>
                  <td data-rotulo={t('incidentes.intentos')}>{s.intentos}</td>
                  <td data-rotulo={t('incidentes.error')}>{s.error ?? '—'}</td>
                  <td className={lista.acciones}>
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={t('incidentes.enviarDe', {
                        que: s.etiqueta,
                        gad: s.titular?.nombre ?? '—',
                      })}
                      loading={enviar.isPending && enviar.variables === s.id}
                      onClick={() => enviar.mutate(s.id)}
                    >
                      {t('incidentes.enviar')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <PieDeLista consulta={consulta} vistos={filas.length} />
        </>
      )}
    </section>
  );
}
