import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import type { Envio } from './consultas';
import estilos from './notificaciones.module.css';

/** A sending recorded by mistake stays in sight, withdrawn, with its reason. */
export default function AnularEnvio({
  envio: e,
  alCerrar,
}: {
  envio: Envio;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [motivo, ponerMotivo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const falta = motivo.trim().length < 3;
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/envios/{id}/anulacion', {
          params: { path: { id: e.id } },
          body: { motivo: motivo.trim() },
        }),
      ),
    onSuccess: () => {
      void cliente.invalidateQueries({ queryKey: ['envios'] });
      notifications.show({ message: t('canales.notificaciones.envioAnulado') });
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={t('canales.notificaciones.anularTitulo')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(ev) => {
          ev.preventDefault();
          ponerIntentado(true);
          if (!falta) enviar.mutate();
        }}
      >
        <Stack gap="md">
          <p className={estilos.ayuda}>
            {e.asunto}. {t('canales.notificaciones.anularAyuda')}
          </p>
          {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
          <Textarea
            label={t('canales.notificaciones.motivo')}
            required
            withAsterisk={false}
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            value={motivo}
            onChange={(ev) => ponerMotivo(ev.currentTarget.value)}
            error={intentado && falta ? t('campo.falta') : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={enviar.isPending}>
              {t('canales.notificaciones.anular')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
