import { Button } from '@mantine/core';
import { IconFileText, IconMailForward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import lista from '../lista/lista.module.css';
import { Rotulo } from '../vocabulario/rotulo';
import { useExpediente } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { actosPorNotificar } from './consultas';
import { ListaDeEnvios } from './lista-de-envios';
import estilos from './notificaciones.module.css';

const TextoDeNotificacion = lazy(() => import('./texto-de-notificacion'));
const RegistrarEnvio = lazy(() => import('./registrar-envio'));

/** The acts of a file that are told to somebody, and what was sent by the legal channel. */
export function Component() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const actos = useQuery(actosPorNotificar(s.raizId));
  const [texto, verTexto] = useState<number | null>(null);
  const [envio, registrar] = useState<{ secuencia: number | null } | null>(null);
  return (
    <section className={estilos.pagina} aria-label={t('canales.notificaciones.titulo')}>
      <div className={estilos.cabeza}>
        <div>
          <h2>{t('canales.notificaciones.actos')}</h2>
          <p className={estilos.ayuda}>{t('canales.notificaciones.actosAyuda')}</p>
        </div>
      </div>
      {actos.isPending ? (
        <Huecos filas={3} alto={52} />
      ) : actos.isError ? (
        <Fallo error={actos.error} reintentar={() => void actos.refetch()} />
      ) : actos.data.length === 0 ? (
        <p className={estilos.ayuda}>{t('canales.notificaciones.actosVacio')}</p>
      ) : (
        <table className={lista.tabla}>
          <caption className="solo-lector">{t('canales.notificaciones.actos')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('canales.notificaciones.acto')}</th>
              <th scope="col">{t('canales.notificaciones.fecha')}</th>
              <th scope="col">{t('canales.notificaciones.envios')}</th>
              <th scope="col">
                <span className="solo-lector">{t('canales.notificaciones.registrar')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {actos.data.map((a) => (
              <tr key={a.secuencia}>
                <th scope="row">
                  <span className={lista.nombre}>{a.etiqueta}</span>
                  {a.paso !== null && (
                    <span className={lista.menor}>{t('canales.avisos.paso', { n: a.paso })}</span>
                  )}
                </th>
                <td className="cifra">
                  {a.ocurridoEn === null
                    ? t('canales.notificaciones.sinFecha')
                    : fechaLarga(a.ocurridoEn)}
                </td>
                <td>
                  {a.envios === 0 ? (
                    <Rotulo tono="ambar">{t('canales.notificaciones.sinEnvios')}</Rotulo>
                  ) : (
                    <Rotulo tono="acento">
                      {t('canales.notificaciones.conEnvios', { count: a.envios })}
                    </Rotulo>
                  )}
                </td>
                <td className={`${lista.acciones} no-imprimir`}>
                  <div className={estilos.acciones}>
                    <Button
                      variant="default"
                      size="compact-sm"
                      leftSection={<IconFileText size={16} stroke={1.5} />}
                      aria-label={`${t('canales.notificaciones.verTexto')}: ${a.etiqueta}`}
                      onClick={() => verTexto(a.secuencia)}
                    >
                      {t('canales.notificaciones.verTexto')}
                    </Button>
                    <Button
                      variant="default"
                      size="compact-sm"
                      leftSection={<IconMailForward size={16} stroke={1.5} />}
                      aria-label={`${t('canales.notificaciones.registrar')}: ${a.etiqueta}`}
                      onClick={() => registrar({ secuencia: a.secuencia })}
                    >
                      {t('canales.notificaciones.registrar')}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={estilos.cabeza}>
        <h2>{t('canales.notificaciones.envios')}</h2>
        <Button variant="default" onClick={() => registrar({ secuencia: null })}>
          {t('canales.notificaciones.registrarOtro')}
        </Button>
      </div>
      <ListaDeEnvios raiz={s.raizId} />
      <Suspense fallback={null}>
        {texto !== null && (
          <TextoDeNotificacion
            raiz={s.raizId}
            secuencia={texto}
            alCerrar={() => verTexto(null)}
            alRegistrar={() => {
              verTexto(null);
              registrar({ secuencia: texto });
            }}
          />
        )}
        {envio !== null && (
          <RegistrarEnvio
            titular={s.titular.id}
            raiz={s.raizId}
            secuencia={envio.secuencia}
            alCerrar={() => registrar(null)}
          />
        )}
      </Suspense>
    </section>
  );
}
