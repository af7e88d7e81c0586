import { Button, CopyButton, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momento } from '../../formato/fechas';

export interface EnlaceDado {
  readonly nombre: string;
  readonly enlace: string;
  readonly venceEn: string;
  readonly porCorreo: boolean;
}

/** The link, shown this once: whoever invites passes it on by the institutional channel. */
export function Enlace({ dado, alCerrar }: { dado: EnlaceDado; alCerrar: () => void }) {
  const { t } = useTranslation();
  // After «#»: no browser sends it to a server, so it stays out of every log.
  const direccion = `${globalThis.location.origin}/activacion#${dado.enlace}`;
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('invitacion.enlaceDe', { nombre: dado.nombre })}
      size="lg"
    >
      <Stack gap="md">
        <p style={{ margin: 0 }}>
          {t('invitacion.enlaceAyuda', { fecha: momento(dado.venceEn) })}{' '}
          {dado.porCorreo && t('invitacion.tambienPorCorreo')}
        </p>
        <TextInput
          label={t('invitacion.enlace')}
          value={direccion}
          readOnly
          data-autofocus
          onFocus={(e) => e.currentTarget.select()}
        />
        <Group justify="flex-end">
          <CopyButton value={direccion}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('accion.copiado') : t('accion.copiar')}
              </Button>
            )}
          </CopyButton>
          {/* Not the second half of the double click that asked for it. */}
          <Button onClick={(e) => e.detail < 2 && alCerrar()}>{t('accion.cerrar')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
