import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { SecretoVisto } from './secreto-visto';

/** A new signing secret; for some hours the one before signs too. */
export default function RotarSecreto({
  webhook: id,
  alCerrar,
}: {
  webhook: string;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [horas, ponerHoras] = useState<number>(24);
  const rotar = useMutation({
    mutationFn: () =>
      pedir(api.POST('/api/webhooks/{id}/secreto', { params: { path: { id } }, body: { horas } })),
    onSuccess: () => cliente.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('canales.webhooks.rotar')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      {rotar.data !== undefined ? (
        <SecretoVisto secreto={rotar.data.secreto} alCerrar={alCerrar} />
      ) : (
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('canales.webhooks.rotarAyuda')}</p>
          {rotar.error !== null && <AvisoDeProblema problema={problemaDe(rotar.error)} />}
          <NumberInput
            label={t('canales.webhooks.rotarHoras')}
            min={0}
            max={720}
            allowDecimal={false}
            clampBehavior="strict"
            value={horas}
            onChange={(v) => ponerHoras(Number(v))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button loading={rotar.isPending} onClick={() => rotar.mutate()}>
              {t('canales.webhooks.rotar')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
