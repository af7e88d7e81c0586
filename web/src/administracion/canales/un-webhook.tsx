import { Button, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { despachos, webhook } from '../../canales/consultas';
import { momento } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { FiltroDeOpciones, Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import estilos from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';
import { Rotulo } from '../../vocabulario/rotulo';
import propios from './un-webhook.module.css';
import { Conteo, EstadoDeWebhook, nombreDeWebhook } from './webhooks';

const MensajeEnviado = lazy(() => import('./mensaje-enviado'));
const RepetirMensajes = lazy(() => import('./repetir-mensajes'));
const RotarSecreto = lazy(() => import('./rotar-secreto'));
const BorrarWebhook = lazy(() => import('./borrar-webhook'));

const ESTADOS = ['pendiente', 'entregado', 'fallido'] as const;

/** A subscription: its state, what it can be asked, and every message with its attempts. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const { filtro, cambiar } = useFiltros(['estado'] as const);
  const consulta = useQuery(webhook(id));
  const mensajes = useInfiniteQuery(despachos(id, filtro.estado));
  const lista = (mensajes.data?.pages ?? []).flatMap((p) => p.elementos);
  const [visto, ver] = useState<string | null>(null);
  const [repitiendo, repetir] = useDisclosure(false);
  const [rotando, rotar] = useDisclosure(false);
  const [borrando, borrar] = useDisclosure(false);
  const refrescar = () => cliente.invalidateQueries({ queryKey: ['webhooks'] });
  const activar = useMutation({
    mutationFn: (activa: boolean) =>
      pedir(api.POST('/api/webhooks/{id}/activa', { params: { path: { id } }, body: { activa } })),
    onSuccess: refrescar,
  });
  const probar = useMutation({
    mutationFn: () => pedir(api.POST('/api/webhooks/{id}/prueba', { params: { path: { id } } })),
    onSuccess: refrescar,
  });
  const w = consulta.data;
  if (consulta.isPending) return <Huecos filas={5} alto={56} />;
  if (consulta.isError || w === undefined)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const detalles = t('canales.webhooks.detalle', { returnObjects: true });
  const dicho = (detalle: string): string =>
    detalle === 'SIN_RESPUESTA' || detalle === 'DIRECCION_NO_PERMITIDA'
      ? detalles[detalle]
      : detalle;
  const fallo = activar.error ?? probar.error;
  return (
    <>
      <Migas
        migas={[
          { texto: t('canales.webhooks.titulo'), a: '/administracion/webhooks' },
          { texto: nombreDeWebhook(w) },
        ]}
      />
      <Encabezado titulo={nombreDeWebhook(w)}>
        <p className={estilos.menor}>{w.url}</p>
        <div className={propios.estado}>
          <EstadoDeWebhook webhook={w} />
          <span className={estilos.menor}>
            <Conteo webhook={w} />
          </span>
          {w.anteriorHasta !== null && (
            <span className={estilos.menor}>
              {t('canales.webhooks.rotado', { fecha: momento(w.anteriorHasta) })}
            </span>
          )}
        </div>
      </Encabezado>
      <div className={`${propios.acciones} no-imprimir`}>
        <Button
          variant={w.activa ? 'default' : 'filled'}
          loading={activar.isPending}
          onClick={() => activar.mutate(!w.activa)}
        >
          {t(w.activa ? 'canales.webhooks.detener' : 'canales.webhooks.activar')}
        </Button>
        <Button variant="default" loading={probar.isPending} onClick={() => probar.mutate()}>
          {t('canales.webhooks.probar')}
        </Button>
        <Button variant="default" onClick={rotar.open}>
          {t('canales.webhooks.rotar')}
        </Button>
        <Button variant="default" onClick={repetir.open}>
          {t('canales.webhooks.repetirVarios')}
        </Button>
        <Button variant="subtle" color="red" onClick={borrar.open}>
          {t('canales.webhooks.borrar')}
        </Button>
      </div>
      {fallo !== null && <AvisoDeProblema problema={problemaDe(fallo)} />}
      {probar.data !== undefined && (
        <AvisoEnLinea
          tono={probar.data.resultado === 'entregada' ? 'acento' : 'rojo'}
          signo={probar.data.resultado === 'entregada' ? 'cumplido' : 'vencido'}
          urgente
        >
          {probar.data.resultado === 'entregada'
            ? t('canales.webhooks.pruebaBien', {
                detalle: probar.data.detalle,
                ms: cifra(probar.data.duracionMs ?? 0),
              })
            : t('canales.webhooks.pruebaMal', { detalle: dicho(probar.data.detalle) })}
        </AvisoEnLinea>
      )}
      <section className={estilos.seccion} aria-labelledby="mensajes">
        <div className={estilos.cabeza}>
          <h2 id="mensajes">{t('canales.webhooks.mensajes')}</h2>
          <Filtros className="">
            <FiltroDeOpciones
              rotulo={t('canales.webhooks.estado')}
              todos={t('canales.webhooks.estadoTodos')}
              opciones={ESTADOS.map((e) => ({
                codigo: e,
                etiqueta: t(`canales.webhooks.estados.${e}`),
              }))}
              valor={filtro.estado}
              alCambiar={(estado) => cambiar({ estado })}
            />
          </Filtros>
        </div>
        {mensajes.isPending ? (
          <Huecos filas={4} alto={44} />
        ) : mensajes.isError ? (
          <Fallo error={mensajes.error} reintentar={() => void mensajes.refetch()} />
        ) : lista.length === 0 ? (
          <p className={estilos.bajada}>{t('canales.webhooks.mensajesVacio')}</p>
        ) : (
          <>
            <table className={estilos.tabla}>
              <caption className="solo-lector">{t('canales.webhooks.mensajes')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('canales.webhooks.identificador')}</th>
                  <th scope="col">{t('canales.webhooks.creado')}</th>
                  <th scope="col">{t('canales.webhooks.estado')}</th>
                  <th scope="col" className={estilos.numero}>
                    {t('canales.webhooks.intentos')}
                  </th>
                  <th scope="col">{t('canales.webhooks.proximo')}</th>
                </tr>
              </thead>
              <tbody>
                {lista.map((d) => (
                  <tr key={d.id}>
                    <th scope="row">
                      <UnstyledButton
                        className={propios.identificador}
                        aria-label={`${t('canales.webhooks.ver')}: ${d.salidaId}`}
                        onClick={() => ver(d.id)}
                      >
                        <code>{d.salidaId.slice(-12)}</code>
                      </UnstyledButton>
                      <span className={estilos.menor}>{d.tipo}</span>
                    </th>
                    <td className="cifra">{momento(d.creadoEn)}</td>
                    <td>
                      <Rotulo
                        tono={
                          d.estado === 'entregado'
                            ? 'acento'
                            : d.estado === 'pendiente'
                              ? 'ambar'
                              : 'rojo'
                        }
                      >
                        {t(`canales.webhooks.estados.${d.estado}`)}
                      </Rotulo>
                    </td>
                    <td className={estilos.numero} data-rotulo={t('canales.webhooks.intentos')}>
                      {d.intentos}
                    </td>
                    <td className="cifra" data-rotulo={t('canales.webhooks.proximo')}>
                      {d.proximoEn === null ? '—' : momento(d.proximoEn)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <PieDeLista consulta={mensajes} vistos={lista.length} />
          </>
        )}
      </section>
      <Suspense fallback={null}>
        {visto !== null && (
          <MensajeEnviado webhook={id} despacho={visto} dicho={dicho} alCerrar={() => ver(null)} />
        )}
        {repitiendo && <RepetirMensajes webhook={id} alCerrar={repetir.close} />}
        {rotando && <RotarSecreto webhook={id} alCerrar={rotar.close} />}
        {borrando && (
          <BorrarWebhook
            webhook={w}
            alCerrar={borrar.close}
            alBorrar={() => {
              notifications.show({ message: t('canales.webhooks.borrado') });
              void navegar('/administracion/webhooks');
            }}
          />
        )}
      </Suspense>
    </>
  );
}
