import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface NoInvitada {
  readonly nombre: string;
  readonly correo: string | null;
  /** With an account of their own already. */
  readonly yaEntra: boolean;
}

/** The office was given and no invitation came of it: said, lest whoever asked for one waits for it. */
export function SinInvitacion({ dado, alCerrar }: { dado: NoInvitada; alCerrar: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('invitacion.noHuboTitulo')}
    >
      <Stack gap="md">
        <p style={{ margin: 0 }}>
          {t(dado.yaEntra ? 'invitacion.yaEntra' : 'invitacion.laInvitaOtro', {
            nombre: dado.nombre,
            correo: dado.correo,
          })}
        </p>
        <Group justify="flex-end">
          <Button onClick={alCerrar} data-autofocus>
            {t('accion.cerrar')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
