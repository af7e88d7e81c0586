import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export default function DialogoAlSalir({
  quedarse,
  salir,
}: {
  quedarse: () => void;
  salir: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={quedarse}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('alSalir.titulo')}
    >
      <p style={{ marginTop: 0 }}>{t('alSalir.texto')}</p>
      <Group justify="flex-end">
        <Button variant="subtle" color="red" onClick={salir}>
          {t('alSalir.salir')}
        </Button>
        <Button onClick={quedarse} data-autofocus>
          {t('alSalir.quedarse')}
        </Button>
      </Group>
    </Modal>
  );
}
