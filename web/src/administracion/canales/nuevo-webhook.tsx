import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { SecretoVisto } from './secreto-visto';

const TIPOS = ['proceso.transicion', 'proceso.aviso', 'proceso.rectificacion'] as const;

/** An address that wants to know; its signing secret is shown once. */
export default function NuevoWebhook({ alCerrar }: { alCerrar: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [nombre, ponerNombre] = useState('');
  const [url, ponerUrl] = useState('');
  const [tipos, ponerTipos] = useState<readonly string[]>([]);
  const [intentado, ponerIntentado] = useState(false);
  const nombres = t('canales.webhooks.tipo', { returnObjects: true });
  const crear = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/webhooks', {
          body: {
            nombre: nombre.trim(),
            url: url.trim(),
            tipos: TIPOS.filter((x) => tipos.includes(x)),
          },
        }),
      ),
    onSuccess: () => cliente.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('canales.webhooks.nuevo')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      {crear.data !== undefined ? (
        <SecretoVisto secreto={crear.data.secreto} alCerrar={alCerrar} />
      ) : (
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            ponerIntentado(true);
            if (URL.canParse(url.trim())) crear.mutate();
          }}
        >
          <Stack gap="md">
            {crear.error !== null && <AvisoDeProblema problema={problemaDe(crear.error)} />}
            <TextInput
              label={t('canales.webhooks.nombre')}
              description={t('canales.webhooks.nombreAyuda')}
              maxLength={80}
              data-autofocus
              value={nombre}
              onChange={(e) => ponerNombre(e.currentTarget.value)}
            />
            <TextInput
              type="url"
              label={t('canales.webhooks.url')}
              placeholder="https://"
              maxLength={500}
              value={url}
              onChange={(e) => ponerUrl(e.currentTarget.value)}
              error={
                intentado && !URL.canParse(url.trim())
                  ? t(url.trim() === '' ? 'campo.falta' : 'canales.webhooks.urlMala')
                  : undefined
              }
            />
            <Checkbox.Group
              label={t('canales.webhooks.tipos')}
              description={t('canales.webhooks.tiposAyuda')}
              value={[...tipos]}
              onChange={ponerTipos}
            >
              <Stack gap="xs" mt="xs">
                {TIPOS.map((x) => (
                  <Checkbox key={x} value={x} label={nombres[x]} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Group justify="flex-end">
              <Button variant="default" onClick={alCerrar}>
                {t('accion.cancelar')}
              </Button>
              <Button type="submit" loading={crear.isPending}>
                {t('canales.webhooks.crear')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
