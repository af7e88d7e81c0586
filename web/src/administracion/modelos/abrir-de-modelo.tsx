import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { claveNueva } from '../../api/claves';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';

/** A process of it, for one titular. */
export function AbrirDeModelo({ procedimiento }: { procedimiento: string }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const [titular, elegir] = useState<string | null>(null);
  const [clave, ponerClave] = useState(claveNueva);
  const abrir = useMutation({
    mutationFn: (gobierno: string) =>
      pedir(
        api.POST('/api/procesos', {
          params: { header: { 'Idempotency-Key': clave } },
          body: { procedimiento, titular: gobierno },
        }),
      ),
    onSuccess: (s) => void navegar(`/expedientes/${s.id}`),
  });
  return (
    <Stack gap="md">
      <Group align="end" gap="md">
        <CampoGobierno
          label={t('modelos.paraQuien')}
          valor={titular}
          alCambiar={(id) => {
            elegir(id);
            // Another government, another command.
            ponerClave(claveNueva());
          }}
        />
        <Button
          disabled={titular === null}
          loading={abrir.isPending}
          onClick={() => titular !== null && abrir.mutate(titular)}
        >
          {t('modelos.abrir')}
        </Button>
      </Group>
      {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
    </Stack>
  );
}
