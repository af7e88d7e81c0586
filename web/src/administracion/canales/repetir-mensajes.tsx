import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { sesion } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { CampoFecha } from '../../formularios/campo-fecha';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';

/** Mainland Ecuador is five hours behind, all the year. */
const inicioDe = (dia: string): string => new Date(`${dia}T00:00:00-05:00`).toISOString();
const finDe = (dia: string): string => new Date(`${dia}T23:59:59.999-05:00`).toISOString();

/** The messages of some days go out again, with the same identifiers. */
export default function RepetirMensajes({
  webhook: id,
  alCerrar,
}: {
  webhook: string;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const hoy = useQuery(sesion()).data?.hoy ?? null;
  const [desde, ponerDesde] = useState<string | null>(hoy);
  const [hasta, ponerHasta] = useState<string | null>(hoy);
  const [fallidos, ponerFallidos] = useState(true);
  const [intentado, ponerIntentado] = useState(false);
  const repetir = useMutation({
    mutationFn: (dias: { desde: string; hasta: string }) =>
      pedir(
        api.POST('/api/webhooks/{id}/repeticiones', {
          params: { path: { id } },
          body: {
            desde: inicioDe(dias.desde),
            hasta: finDe(dias.hasta),
            ...(fallidos ? { estado: 'fallido' as const } : {}),
          },
        }),
      ),
    onSuccess: ({ cuantos }) => {
      void cliente.invalidateQueries({ queryKey: ['webhooks'] });
      notifications.show({ message: t('canales.webhooks.repetidos', { count: cuantos }) });
      alCerrar();
    },
  });
  const falta = (v: string | null) => (intentado && v === null ? { error: t('campo.falta') } : {});
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={t('canales.webhooks.repetirVarios')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (desde !== null && hasta !== null) repetir.mutate({ desde, hasta });
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('canales.webhooks.repetirAyuda')}</p>
          {repetir.error !== null && <AvisoDeProblema problema={problemaDe(repetir.error)} />}
          <CampoFecha
            label={t('canales.webhooks.desde')}
            valor={desde}
            alCambiar={ponerDesde}
            {...falta(desde)}
          />
          <CampoFecha
            label={t('canales.webhooks.hasta')}
            valor={hasta}
            alCambiar={ponerHasta}
            {...(desde === null ? {} : { min: desde })}
            {...falta(hasta)}
          />
          <Checkbox
            label={t('canales.webhooks.soloFallidos')}
            checked={fallidos}
            onChange={(e) => ponerFallidos(e.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={repetir.isPending}>
              {t('canales.webhooks.repetir')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
