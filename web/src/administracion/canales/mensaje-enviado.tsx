import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { despacho as unDespacho } from '../../canales/consultas';
import { momento } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Huecos } from '../../vocabulario/huecos';
import { Rotulo } from '../../vocabulario/rotulo';
import estilos from './un-webhook.module.css';

/** What was sent, and what each attempt was answered. */
export default function MensajeEnviado({
  webhook,
  despacho,
  dicho,
  alCerrar,
}: {
  webhook: string;
  despacho: string;
  dicho: (detalle: string) => string;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { data: d, error, isPending } = useQuery(unDespacho(webhook, despacho));
  const repetir = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/webhooks/{id}/despachos/{despacho}/repeticion', {
          params: { path: { id: webhook, despacho } },
        }),
      ),
    onSuccess: ({ cuantos }) => {
      void cliente.invalidateQueries({ queryKey: ['webhooks'] });
      notifications.show({ message: t('canales.webhooks.repetidos', { count: cuantos }) });
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="xl"
      title={d?.tipo ?? t('accion.cargando')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      {isPending && <Huecos filas={3} alto={48} />}
      {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
      {d !== undefined && (
        <>
          <p className={estilos.rotulo}>
            webhook-id <code>{d.salidaId}</code>
          </p>
          <p className={estilos.rotulo}>{t('canales.webhooks.enviado')}</p>
          <div className={estilos.cuerpo}>{JSON.stringify(JSON.parse(d.cuerpo), null, 2)}</div>
          {d.entregas.map((e, i) => (
            <div key={`${e.en}-${i}`}>
              <p className={estilos.rotulo}>
                {t('canales.webhooks.intento', { n: i + 1 })} · {momento(e.en)} ·{' '}
                {e.duracionMs !== null &&
                  `${t('canales.webhooks.duracion', { ms: cifra(e.duracionMs) })} · `}
                <Rotulo tono={e.resultado === 'entregada' ? 'acento' : 'rojo'}>
                  {dicho(e.detalle)}
                </Rotulo>
              </p>
              {e.respuesta !== null && e.respuesta !== '' && (
                <div className={estilos.cuerpo}>{e.respuesta}</div>
              )}
            </div>
          ))}
          {d.estado !== 'pendiente' && (
            <Group justify="flex-end" mt="md">
              <Button
                variant="default"
                loading={repetir.isPending}
                onClick={() => repetir.mutate()}
              >
                {t('canales.webhooks.repetir')}
              </Button>
            </Group>
          )}
        </>
      )}
    </Modal>
  );
}
