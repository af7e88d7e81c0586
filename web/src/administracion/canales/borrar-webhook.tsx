import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import type { Webhook } from '../../canales/consultas';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';

/** Nothing more is sent, and what was sent is forgotten: asked twice. */
export default function BorrarWebhook({
  webhook: w,
  alCerrar,
  alBorrar,
}: {
  webhook: Webhook;
  alCerrar: () => void;
  alBorrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const borrar = useMutation({
    mutationFn: () => pedir(api.DELETE('/api/webhooks/{id}', { params: { path: { id: w.id } } })),
    onSuccess: () => {
      cliente.removeQueries({ queryKey: ['webhooks', w.id] });
      void cliente.invalidateQueries({ queryKey: ['webhooks'], exact: true });
      alBorrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={t('canales.webhooks.borrar')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <Stack gap="md">
        <p style={{ margin: 0 }}>
          {w.url}. {t('canales.webhooks.borrarAyuda')}
        </p>
        {borrar.error !== null && <AvisoDeProblema problema={problemaDe(borrar.error)} />}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={alCerrar}>
            {t('accion.cancelar')}
          </Button>
          <Button color="red" loading={borrar.isPending} onClick={() => borrar.mutate()}>
            {t('canales.webhooks.borrar')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
