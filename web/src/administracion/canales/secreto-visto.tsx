import { Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A signing secret, shown once. */
export function SecretoVisto({ secreto, alCerrar }: { secreto: string; alCerrar: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <TextInput
        label={t('canales.webhooks.secreto')}
        description={t('canales.webhooks.secretoUnaVez')}
        value={secreto}
        readOnly
        data-autofocus
        onFocus={(e) => e.currentTarget.select()}
      />
      <Group justify="flex-end">
        <CopyButton value={secreto} timeout={2_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={
                copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />
              }
            >
              {t(copied ? 'canales.webhooks.copiado' : 'canales.webhooks.copiar')}
            </Button>
          )}
        </CopyButton>
        {/* It comes up where the button that asked for it was: the second half of a double click says nothing of it. */}
        <Button onClick={(e) => e.detail < 2 && alCerrar()}>{t('canales.webhooks.listo')}</Button>
      </Group>
    </Stack>
  );
}
