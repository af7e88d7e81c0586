import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Webhook, webhooks } from '../../canales/consultas';
import { diaDe, fechaLarga } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';

const NuevoWebhook = lazy(() => import('./nuevo-webhook'));

export const nombreDeWebhook = (w: Webhook): string =>
  w.nombre === '' ? new URL(w.url).host : w.nombre;

/** Programs that are told what happens. */
export function Component() {
  const { t } = useTranslation();
  const consulta = useQuery(webhooks());
  const [creando, crear] = useDisclosure(false);
  const lista = consulta.data ?? [];
  const boton = (
    <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={crear.open}>
      {t('canales.webhooks.nuevo')}
    </Button>
  );
  return (
    <>
      <Encabezado titulo={t('canales.webhooks.titulo')} acciones={lista.length > 0 && boton}>
        <p className={estilos.bajada}>{t('canales.webhooks.bajada')}</p>
      </Encabezado>
      {consulta.isPending ? (
        <Huecos filas={4} alto={56} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio
          icono={<IconWebhook size={28} stroke={1.5} />}
          titulo={t('canales.webhooks.vacio')}
          accion={boton}
        >
          {t('canales.webhooks.vacioAyuda')}
        </Vacio>
      ) : (
        <table className={estilos.tabla} style={{ marginTop: 20 }}>
          <caption className="solo-lector">{t('canales.webhooks.titulo')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('canales.webhooks.nombre')}</th>
              <th scope="col">{t('canales.webhooks.tipos')}</th>
              <th scope="col">{t('canales.webhooks.estado')}</th>
              <th scope="col">{t('canales.webhooks.mensajes')}</th>
            </tr>
          </thead>
          <tbody>
            {lista.map((w) => (
              <tr key={w.id}>
                <th scope="row">
                  <Link to={`/administracion/webhooks/${w.id}`} className={estilos.nombre}>
                    {nombreDeWebhook(w)}
                  </Link>
                  <span className={estilos.menor}>{w.url}</span>
                </th>
                <td>
                  <TiposDeWebhook webhook={w} />
                </td>
                <td>
                  <EstadoDeWebhook webhook={w} />
                </td>
                <td className="cifra">
                  <Conteo webhook={w} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Suspense fallback={null}>{creando && <NuevoWebhook alCerrar={crear.close} />}</Suspense>
    </>
  );
}

const TIPOS = ['proceso.transicion', 'proceso.aviso', 'proceso.rectificacion'] as const;

function TiposDeWebhook({ webhook: w }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const pedidos = TIPOS.filter((x) => w.tipos.includes(x));
  if (pedidos.length === 0) return t('canales.webhooks.todo');
  // Keys with a dot are read whole, not as a path.
  const nombres = t('canales.webhooks.tipo', { returnObjects: true });
  return pedidos.map((x) => nombres[x]).join(' · ');
}

export function EstadoDeWebhook({ webhook: w }: { webhook: Webhook }) {
  const { t } = useTranslation();
  if (w.activa)
    return (
      <>
        <Rotulo tono={w.fallandoDesde === null ? 'acento' : 'ambar'}>
          {t('canales.webhooks.activo')}
        </Rotulo>
        {w.fallandoDesde !== null && (
          <span className={estilos.menor}>
            {t('canales.webhooks.fallando', { fecha: fechaLarga(diaDe(w.fallandoDesde)) })}
          </span>
        )}
      </>
    );
  return (
    <>
      <Rotulo tono={w.detenidaEn === null ? 'ambar' : 'rojo'}>
        {t('canales.webhooks.detenido')}
      </Rotulo>
      {w.detenidaEn !== null && (
        <span className={estilos.menor}>
          {t('canales.webhooks.detenidoSolo', { fecha: fechaLarga(diaDe(w.detenidaEn)) })}
        </span>
      )}
    </>
  );
}

export function Conteo({ webhook: w }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const { entregado, pendiente, fallido } = w.despachos;
  return t('canales.webhooks.conteo', {
    entregado: cifra(entregado),
    pendiente: cifra(pendiente),
    fallido: cifra(fallido),
  });
}
