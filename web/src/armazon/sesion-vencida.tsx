import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormularioDeIngreso } from '../ingreso/formulario-de-ingreso';

/** The session ended while someone was working: they enter again over what they were writing. */
export default function SesionVencida({ alEntrar }: { alEntrar: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} title={t('ingreso.vencida')}>
      <p style={{ marginTop: 0 }}>{t('ingreso.vencidaTexto')}</p>
      <FormularioDeIngreso alEntrar={alEntrar} />
    </Modal>
  );
}
